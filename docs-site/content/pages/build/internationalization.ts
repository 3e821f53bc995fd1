import type { Context } from 'bespa'
import { topic, demo } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

const samples = 'examples/build/languages.ts'

/** `/build/internationalization`: languages, directions, plurals and time zones. */
export async function internationalizationPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Tell a page its language and direction, and numbers, dates, plurals and the words of widgets follow.
        Switch the language here; the page below redraws itself.`,
      ),
      demo(wf.embedHandler(ctx, '/build/internationalization-demo')),
      wf.codeOf(samples, 'page'),
      topic(
        'Language and direction',
        `\`page().withLang(lang)\` takes a BCP 47 tag such as \`de-AT\`. \`withDir('rtl')\` mirrors the layout:
        margins, icons with a direction, drawers and sliders. Widgets use logical CSS properties only, and
        yours should too: \`margin-inline-start\`, not \`margin-left\`.`,
      ),
      topic(
        'Your texts',
        `Keep the texts of each language in one typed object. A missing text does not compile.`,
        wf.codeOf(samples, 'texts'),
      ),
      topic(
        'Plurals',
        `English has two plural forms, Polish four, Arabic six. \`Intl.PluralRules\` knows which one a count
        needs.`,
        wf.codeOf(samples, 'plural'),
      ),
      topic(
        'Numbers and dates',
        `\`wf.integer\`, \`wf.float\`, \`wf.date\`, \`wf.dateTime\` and \`wf.duration\` write in the page’s language.
        Number fields accept what a user of that language types: \`1.234,5\` in German.`,
      ),
      topic(
        'Time zones',
        `Store moments in UTC. Show them in the zone of the user or of the place:
        \`wf.dateTime(order.placed, { timeZone: 'Europe/Vienna' })\`. \`wf.inputTimeZone\` lets users choose
        theirs. Without a zone, BESPA uses that of the server.`,
      ),
      topic(
        'The words of widgets',
        `The words of the framework and its widgets are English by default. Replace them per language with
        the option \`wording\`; what you leave out stays English.`,
        wf.codeSample(
          `app.use(
  bespa({
    wording: (lang) => (lang.startsWith('de') ? { back: 'Zurück', retry: 'Erneut versuchen' } : {}),
  }),
)`,
          'ts',
        ),
      ),
      topic(
        'Which language a user wants',
        `Ask in this order: the language that the user has chosen (in the session or the account), then the
        header \`Accept-Language\` with Koa’s \`ctx.acceptsLanguages('en', 'de')\`. For pages that search
        engines should find, put the language into the path: \`/de/orders\`.`,
      ),
      wf.seeAlso(
        ['/showcase/text-formatting', 'Text formatting'],
        ['/build/accessibility', 'Accessibility'],
        ['/api/Wording', 'All words of the framework'],
      ),
    )
    .draw(ctx)
}
