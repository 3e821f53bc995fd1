import type { Content } from 'bespa'
import { sample } from '../../site/sample.js'
import { wf } from '../../site/site-factory.js'

/** The `tsconfig.json` of a new app. */
export function compilerOptions(): Content {
  return wf
    .codeSample(sample('examples/compiler-options.json'), 'json')
    .withTitle('tsconfig.json')
}
