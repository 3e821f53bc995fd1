import { serve } from './load/serve.js'
import { measureDraw } from './parts/draw.js'
import { measurePartial } from './parts/partial.js'
import { measureRequests } from './parts/requests.js'
import { measureSizes } from './parts/sizes.js'

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  draw: measureDraw,
  partial: measurePartial,
  sizes: measureSizes,
  requests: measureRequests,
}

const names = process.argv.slice(2)
if (names[0] === 'serve') await serve()
else
  for (const name of names.length > 0 ? names : Object.keys(parts)) {
    const measure = parts[name]
    if (!measure) throw new Error(`There is no part ${name}, only ${Object.keys(parts).join(', ')}`)
    await measure()
  }
