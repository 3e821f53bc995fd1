import type { Context } from 'bespa'
import { factList } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'
import { demo, topic } from '../../topic.js'

const samples = 'examples/extend/assets.ts'
const bundleCommand =
  'npx esbuild src/pill.client.ts --bundle --minify --outfile=dist/assets/pill.js'

/** `/extend/assets`: how files reach the browser. */
export async function assetsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `The middleware serves everything that browsers need besides HTML below \`/bespa/\`, from one
        registry. A widget adds its files when its module is imported. Apps need no configuration and no
        build step.`,
      ),
      topic(
        'A folder',
        `The usual way: put what the browser gets into one folder and register it. The key of a style or
        a script is the file's name without its extension.`,
        wf.codeOf('examples/extend/acme/factory.ts', 'register'),
      ),
      kinds(),
      wf.prose(
        `Everything in the folder becomes public, so have nothing else in it: no sources, no notes.
        Register while the app starts. Registering a key again replaces what was there, which is also
        how an app overrides a style of the library.`,
      ),
      topic(
        'Single pieces',
        `The same, one by one.`,
        wf.codeOf(samples, 'style'),
        wf.prose(
          `Style sheets come into the layer \`bespa.widgets\`. An app's own rules, which are in no
          layer, win over them without a fight for specificity, and so there is no need for prefixes.
          Scripts of behaviors run after the runtime, each in a function of its own.`,
        ),
      ),
      topic(
        'Behaviors in TypeScript',
        `\`import type {} from 'bespa/client'\` makes the global \`bespa\` known to the compiler, which needs
        the library \`DOM\` for this file. What a page loads is a classic script: tsc makes one of a file
        that imports types only, and esbuild of any, with what it imports:`,
        wf.codeSample(bundleCommand, 'bash'),
      ),
      topic(
        'Pictures and other files',
        `A name may have folders; begin it with the name of your package. The extension decides the
        content type.`,
        wf.codeOf(samples, 'file'),
        wf.codeOf(samples, 'url'),
        demo(
          wf.image('/bespa/heart.svg').withAltText('A heart'),
          ' served from the registry',
        ),
        wf.prose(
          `\`src\` and \`href\` get the prefix of the app when they are drawn.
          \`registry.url('acme/heart.svg')\` gives the address with the hash of the content, which a
          browser may keep for a year.`,
        ),
      ),
      topic(
        'Heavy libraries',
        `Put what is too heavy for every page into a module. Only pages with a widget that needs it load
        it, also when that widget first arrives in a fragment.`,
        wf.codeOf(samples, 'module'),
        wf.codeOf(samples, 'needs'),
      ),
      topic(
        'Made on demand',
        `A handler is a Koa middleware for a folder. A file of that name goes first; of several handlers
        the one with the longest prefix is asked. Say yourself how long a browser may keep the answer.`,
        wf.codeOf(samples, 'handler'),
      ),
      topic(
        'What is sent',
        `All styles are one file and all scripts are another, each in the order of the keys, with a hash
        of the content in the address: the same on every node, kept by browsers for a year, asked for
        again as soon as the content changes. Brotli and gzip are made once. What is not registered is
        answered with 404.`,
      ),
      wf.seeAlso(
        ['/extend/packaging', 'Packaging as a library'],
        ['/extend/theming', 'Material theming'],
        ['/build/handlers-and-routing', 'Handlers & routing'],
      ),
    )
    .draw(ctx)
}

function kinds() {
  return factList([
    ['`.css`', 'Becomes a part of `/bespa/style.css`.'],
    ['`.js`', 'Becomes a part of `/bespa/script.js`, which every page loads.'],
    [
      'Anything else',
      'Is served as `/bespa/<file name>`: pictures, fonts, data.',
    ],
    ['Folders, and names that begin with a dot', 'Are left out.'],
  ])
}
