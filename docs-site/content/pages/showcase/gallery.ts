import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { states } from '../../states.js'

const thisFile = 'pages/showcase/gallery.ts'

/** `/showcase/gallery`: things in rows, as large as a slider says. */
export async function galleryPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(`What is in a gallery flows like words: it goes on in the next line where the room ends,
        and each thing is as large as it is by itself. Drag the slider: it sends its value without a form
        around it, both galleries are drawn again, and the slider itself is not, so it keeps the focus.`),
      wf.example('Of one size', thisFile, 'even', even(ctx)),
      wf.example('Of several sizes', thisFile, 'uneven', uneven(ctx)),
    )
    .draw(ctx)
}

/** What the address says may be anything. */
function sizeIn(ctx: Context): number {
  const size = wf.stateOf(ctx).int('sizer', 4)
  return size >= 2 && size <= 8 ? size : 4
}

function even(ctx: Context): Content {
  const size = sizeIn(ctx)
  return [
    // #region even
    wf.inputRange('sizer', 4).withLabel('Size').withMin(2).withMax(8).withAutoSubmit(true),
    wf
      .gallery(states.map(({ name }) => wf.avatar(name, '').withSize(size / 2)))
      .withAltText('States')
      .redrawIfChanged(ctx, 'sizer'),
    // #endregion even
  ]
}

function uneven(ctx: Context): Content {
  const size = sizeIn(ctx)
  return [
    // #region uneven
    wf
      .gallery(
        states.map(({ name }, at) =>
          wf
            .avatar(name, '')
            .withSize((size * (2 + (at % 3))) / 12)
            .withNameLabel(),
        ),
      )
      .withAltText('States by name')
      .withGap(12)
      .redrawIfChanged(ctx, 'sizer'),
    // #endregion uneven
  ]
}
