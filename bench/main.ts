import { serve } from './load/serve.js'
import { measureClick } from './parts/click.js'
import { collectedRounds, measureCollected } from './parts/collected.js'
import { drawRounds, measureDraw } from './parts/draw.js'
import { measureFeeds, serveFeeds } from './parts/feeds.js'
import { measurePartial, partialRounds } from './parts/partial.js'
import { measureRequests } from './parts/requests.js'
import { measureSizes } from './parts/sizes.js'

const parts: Readonly<Record<string, () => Promise<void>>> = {
  draw: measureDraw,
  collected: measureCollected,
  partial: measurePartial,
  sizes: measureSizes,
  requests: measureRequests,
  feeds: measureFeeds,
  click: measureClick,
}

/** What a part has done in a process of its own. */
const errands: Readonly<Record<string, () => unknown>> = {
  'draw-rounds': () => process.send?.(drawRounds()),
  'collected-rounds': () => process.send?.(collectedRounds()),
  'partial-rounds': () => process.send?.(partialRounds()),
  serve,
  'serve-feeds': serveFeeds,
}

const names = process.argv.slice(2)
const errand = errands[names[0] ?? '']
if (errand) {
  await errand()
} else {
  for (const name of names.length > 0 ? names : Object.keys(parts)) {
    const measure = parts[name]
    if (!measure) throw new Error(`There is no part ${name}, only ${Object.keys(parts).join(', ')}`)
    await measure()
  }
}
