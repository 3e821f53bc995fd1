import type { Context } from 'bespa'
import { NoticeWidget, StarsWidget } from '../../examples/extend/notice.js'
import { wf } from '../../../site/site-factory.js'
import { demo, topic } from '../../topic.js'

const samples = 'examples/extend/notice.ts'

/** `/extend/building-blocks`: what the library's own widgets are made of. */
export async function buildingBlocksPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `The library's widgets use only what the package exports, and so can yours. This page rebuilds
        one of them, the message bar.`,
      ),
      topic(
        'Holding content',
        `\`ContainerWidgetBase\` is the base of widgets with an \`add(…)\`. \`this.content\` is what was
        added; return from \`children()\` whatever else you draw. \`hasContent\` tells whether any of it
        draws something: \`null\`, \`false\` and \`''\` do not, so a message without a text draws no
        empty box. A widget without that base calls \`watchPromises(content)\` where it takes content:
        a promise that fails before it is drawn would otherwise end the process.`,
        wf.codeOf(samples, 'notice'),
        demo(
          new NoticeWidget('The trial ends tomorrow.'),
          new NoticeWidget(null, ''),
        ),
      ),
      topic(
        'Wording',
        `Words that a widget says by itself belong in a family, so that an app can say them in the
        language of its pages. Declare the family, and give the defaults to \`familyWording\`. Apps
        override them with \`bespa({ wording: (lang) => ({ notice: … }) })\`.`,
        wf.codeOf(samples, 'wording'),
        wf.prose(
          `An entry that depends on a number is a \`CountWording\`: a text for each plural category of
          the language, or a function. \`countText(words, count, lang)\` chooses.`,
        ),
      ),
      topic(
        'Accessible names',
        `Every widget has \`withAltText\`, the one way to name what does not say its name itself. The
        root element carries it as \`aria-label\`, as a group where the element has no role. Where the
        name belongs elsewhere, to a picture or a button inside, set the static property
        \`drawsAltText\` and write \`this.altText\` yourself.`,
      ),
      topic(
        'Plain text',
        `The title of the document and the name of a card are plain text: that of the heading, of icons
        and pictures in it. A widget whose text does not come from its children says it with
        \`plainText\`. \`undefined\` means that it is not known before drawing. The function
        \`plainText(content, ctx)\` gives the text of any content.`,
        wf.codeOf(samples, 'plain-text'),
        demo(new StarsWidget(4)),
      ),
      topic(
        'Items of lists',
        `\`withKey(key)\` works for your widgets as it does for all others: see
        [Lists & keys](/build/lists).`,
      ),
      wf.seeAlso(
        ['/extend/anatomy', 'Widget anatomy'],
        ['/extend/composing', 'Composing widgets'],
        ['/extend/packaging', 'Packaging as a library'],
      ),
    )
    .draw(ctx)
}
