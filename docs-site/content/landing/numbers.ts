import { brotliCompressSync } from 'node:zlib'
import { assetRegistry, type Content } from 'bespa'
import { wf } from '../../site/site-factory.js'

let known: readonly (readonly [number: string, what: string])[] | undefined

/** Numbers that are computed from what is served, not claimed. */
export function numbers(): Content {
  known ??= compute()
  return wf
    .tag('section')
    .class('Band BandTinted')
    .add(
      wf.headlineMedium('What it costs').withAnchor('numbers'),
      wf
        .tag('dl')
        .class('Numbers')
        .add(
          known.map(([number, what]) =>
            wf.tag('div').add(wf.tag('dt').add(what), wf.tag('dd').add(number)),
          ),
        ),
      wf
        .tag('p')
        .class('Fine')
        .add(
          'Compressed with Brotli, computed when this server started. The benchmark against peers is in the repository: ',
          wf.code('npm run bench'),
          '.',
        ),
    )
}

function compute(): readonly (readonly [string, string])[] {
  const size = (bytes: Uint8Array) => `${(brotliCompressSync(bytes).length / 1024).toFixed(1)} KB`
  return [
    [size(assetRegistry.script(false).bytes), 'script of this whole site, all widgets included'],
    [size(assetRegistry.styleSheet().bytes), 'styles of all widgets and of this site'],
    ['0', 'sockets, sessions in memory, and build steps for the browser'],
    ['1', 'request for a click: it carries the state, and brings fragments'],
  ]
}
