import { box, OtherBox } from '../../support/box.js'
import { drawWithIds } from '../../support/draw.js'

/** The ids of a page with all that ids are made from. */
export async function drawTree(): Promise<string> {
  const html = await drawWithIds(
    () => [
      box(box(), new OtherBox(box()), box()),
      () => [box(), async () => box(() => box())],
      Promise.resolve([box(), new OtherBox()]),
      box(box()).withId('fixed'),
      new OtherBox(),
    ],
    { url: '/orders/12?x=1' },
  )
  return [...html.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id).join(' ')
}
