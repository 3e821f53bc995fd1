import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/layout.ts'

/** `/showcase/layout`: what puts things beside, below and into each other. */
export async function layoutPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Blocks and collections', thisFile, 'blocks', blocks()),
      wf.example('Columns', thisFile, 'columns', columns()),
      wf.example('Alignment', thisFile, 'alignment', alignment()),
      wf.example('A frame with a caption', thisFile, 'frame', frame()),
      wf.example('Narrow and wide screens', thisFile, 'mobile', mobile()),
      wf.example('A page within the page', thisFile, 'embed', embedded(ctx)),
    )
    .draw(ctx)
}

function blocks(): Content {
  return [
    // #region blocks
    wf.block('A block has space above and below it.'),
    wf.block('Its width can be limited.').withMaxWidth('20rem'),
    wf
      .collection('A collection ', 'groups what runs in a line. ')
      .withElement('span'),
    wf.collection('It can have a width, too.').withWidth(200),
    // #endregion blocks
  ]
}

function columns(): Content {
  return [
    // #region columns
    wf
      .splitter(2, 1)
      .addLeft(
        wf
          .groupingFrame('Two thirds')
          .add('They stack where there is no room.'),
      )
      .addRight(wf.groupingFrame('One third').add('Right')),
    wf.spacer(1),
    wf
      .splitter(0, 1, 0)
      .withWrap(false)
      .addToCol(0, 'Left')
      .addToCol(1, wf.textAlignCenter('What is left of the row, never stacked'))
      .addToCol(2, 'Right'),
    // #endregion columns
  ]
}

function alignment(): Content {
  return [
    // #region alignment
    wf.alignLeft(wf.linkOutlined('?').add('Start')),
    wf.alignCenter(wf.linkOutlined('?').add('Middle')),
    wf.alignRight(wf.linkOutlined('?').add('End')),
    // #endregion alignment
  ]
}

function frame(): Content {
  return [
    // #region frame
    wf.groupingFrame('Delivery').add('Heiligenstädter Straße 31, Vienna'),
    wf.groupingFrame('').add('Without a caption'),
    // #endregion frame
  ]
}

function mobile(): Content {
  return [
    // #region mobile
    wf.mobileOnly('This line is for narrow screens.').withElement('p'),
    wf.mobileHide('This line is for wide screens.').withElement('p'),
    // #endregion mobile
  ]
}

function embedded(ctx: Context): Content {
  return [
    // #region embed
    wf.embedHandler(ctx, '/try/counter').withName('counter'),
    wf.block(
      wf
        .link('/try/hello')
        .withTarget('frame')
        .add('Load the greeting into the empty frame'),
    ),
    wf.embed().withName('frame'),
    // #endregion embed
  ]
}
