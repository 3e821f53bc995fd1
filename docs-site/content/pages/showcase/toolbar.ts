import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/toolbar.ts'

/** `/showcase/toolbar`: rows with a left and a right group. */
export async function toolbarPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.example('Two groups', thisFile, 'groups', groups()),
      wf.prose(`The app bar is a toolbar, too, with the title between its groups: see [App
      bar](/showcase/app-bar). An input without a name is not part of the state.`),
      wf.example('Vertical alignment', thisFile, 'vertical', vertical()),
      wf.example('Wrapping', thisFile, 'wrapping', wrapping()),
      wf.example('Buttons', thisFile, 'buttons', buttons()),
      wf.prose(
        `The last toolbar of a page or a form sticks to the bottom edge. Here it is
        set explicitly; \`withSticky(false)\` turns it off.`,
      ),
      wf.example('Sticky', thisFile, 'sticky', sticky()),
    )
    .draw(ctx)
}

function sticky(): Content {
  return wf
    .tag('div')
    .class('StageScroll')
    .attr('tabindex', 0)
    .attr('role', 'group')
    .attr('aria-label', 'A long form')
    .add(
      ['Delivery', 'Payment', 'Gift wrapping', 'Notes'].map((title) =>
        wf.block(wf.textBold(title), wf.spacer(4)),
      ),
      // #region sticky
      wf
        .toolbar()
        .withSticky()
        .addLeft('Three changes')
        .addRight(
          wf.linkText('?').add('Discard'),
          wf.linkFilled('?').add('Save'),
        ),
      // #endregion sticky
    )
}

function groups(): Content {
  return [
    // #region groups
    wf
      .toolbar()
      .withAltText('Orders')
      .addLeft(wf.icon('construction'), wf.linkTonal('?').add('New'))
      .addRight(
        wf
          .inputText('', '')
          .withPlaceholder('Find')
          .withAltText('Find')
          .withWidth('12ch'),
        wf.linkText('?').add('Export'),
        wf.menuEllipsisV().add(wf.link('?').add('Print')),
      ),
    // #endregion groups
  ]
}

function vertical(): Content {
  const things = () => [
    wf.icon('construction'),
    wf.linkFilled('?').add('Build'),
    wf.avatar('Ada Lovelace', '').withSize(2.5),
  ]
  return [
    // #region vertical
    wf.groupingFrame('Top').add(wf.toolbar().withAlignTop().addLeft(things())),
    wf
      .groupingFrame('Center, the default')
      .add(wf.toolbar().withAlignCenter().addLeft(things())),
    wf
      .groupingFrame('Bottom')
      .add(wf.toolbar().withAlignBottom().addLeft(things())),
    // #endregion vertical
  ]
}

function wrapping(): Content {
  const chips = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      wf.suggestionChip('?').add('Chip ', at + 1),
    )
  return [
    // #region wrapping
    wf
      .toolbar()
      .addLeft(...chips(9))
      .addRight(...chips(7)),
    wf.toolbar().withWrap(false).addLeft('Never').addRight('wraps'),
    // #endregion wrapping
  ]
}

function buttons(): Content {
  return [
    // #region buttons
    wf
      .toolbar()
      .addLeft(
        wf.linkFilled('?').add('Filled'),
        wf.linkTonal('?').add('Tonal'),
        wf.linkElevated('?').add('Elevated'),
        wf.linkOutlined('?').add('Outlined'),
        wf.linkText('?').add('Text'),
        wf.linkFilled('?').add(wf.icon('add'), 'With an icon'),
        wf.linkTonal('?').withAltText('Edit').add(wf.icon('edit')),
        wf.buttonFilled().withDisabled().add('Disabled'),
      ),
    // #endregion buttons
  ]
}
