import type { Context } from 'bespa'
import { wf as acme } from '../../examples/extend/acme-app.js'
import { wf } from '../../../site/site-factory.js'
import { demo, fileBlock, topic } from '../../topic.js'

const samples = 'examples/extend/acme-app.ts'

/** `/extend/packaging`: publishing widgets. */
export async function packagingPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Widgets that several apps share go into an ordinary npm package: a factory class, the widgets
        and a folder of files for the browser. The library's own families are built the same way.`,
      ),
      topic(
        'The files',
        `One small set of files for each widget, all with its name.`,
        fileBlock('examples/extend/package-tree.txt', 'plaintext'),
        wf.prose(
          `The build compiles \`src\`, copies the style sheets, and [makes a script of each
          behavior](/extend/assets#behaviors-in-typescript).`,
        ),
      ),
      topic(
        'The factory',
        `A class with one method for each constructor. Give each a sentence and an \`@example\`, because
        that is what an editor shows. It extends nothing: an app may have another factory that extends
        the default one.`,
        wf.codeOf('examples/extend/acme/factory.ts', 'factory'),
        wf.prose(
          `\`index.ts\` exports it with the classes of the widgets, and registers the assets; see
          [Assets & CSS](/extend/assets). The constructor takes no arguments, and private members are
          marked \`private\`: those with \`#\` cannot be carried over into the composed class. (Widgets
          may have them.)`,
        ),
      ),
      topic(
        'How apps use it',
        `\`composeFactories\` makes one class out of several. The app extends it by what is its own, and makes
        one object of it for all its handlers.`,
        wf.codeOf(samples, 'compose'),
        demo(acme.pill('Beta'), ' ', acme.newPill()),
      ),
      topic(
        'Names that meet',
        `Where two factories have a method of the same name the later one wins. It must fit what it
        replaces; if it does not, the program does not compile, and the message names the method.`,
        wf.codeOf(samples, 'clash'),
        wf.prose(
          `To change a constructor on purpose, override it in the app's factory. A library had better
          not: give your button a name of its own.`,
        ),
        wf.codeOf(samples, 'override'),
        wf.prose(
          `Begin the keys of styles, the names of files, CSS classes and behaviors with a word that is
          yours alone, for these are shared by all packages of an app.`,
        ),
      ),
      topic(
        'The manifest',
        `\`bespa\` is a peer: two copies in one app would mean two registries. Importing the package
        registers its assets. Declare this side effect for bundlers.`,
        fileBlock('examples/extend/package-manifest.json', 'json'),
      ),
      topic(
        'Versions',
        `Count by semantic versioning, and let one major version of yours go with one of BESPA. A change
        of the HTML that an app's style sheet could refer to, of a state key, or of a builder is a major
        one. Do not use what is newer than the peer version that you ask for. Before 1.0 minor versions
        may break.`,
      ),
      topic(
        'What it weighs',
        `Say in the README how many bytes the style sheet and the scripts add to every page, compressed.
        A library of more than about 100 KB belongs in a module of its own package, which only the pages
        that need it load. List the licenses of what you include in \`ATTRIBUTIONS.md\`.`,
      ),
      wf.seeAlso(
        ['/extend/assets', 'Assets & CSS'],
        ['/extend/composing', 'Composing widgets'],
        ['/extend/anatomy', 'Widget anatomy'],
      ),
    )
    .draw(ctx)
}
