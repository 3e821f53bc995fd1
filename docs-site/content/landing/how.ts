import type { Content } from 'bespa'
import { requestCycle, requestSteps } from '../pictures/request-cycle.js'
import { wf } from '../../site/site-factory.js'

/** What one click sends, as a picture and in words. */
export function how(): Content {
  return wf
    .tag('section')
    .class('Band BandTinted')
    .add(
      wf.headlineMedium('How it works').withAnchor('how'),
      wf
        .tag('div')
        .class('Beside')
        .add(
          requestCycle('landing-cycle').svg(),
          wf.tag('div').add(
            wf
              .tag('ol')
              .class('Steps')
              .add(requestSteps.map((step) => wf.tag('li').add(step))),
            wf.block(wf.link('/basics/incremental').add('Incremental updates, explained')),
          ),
        ),
    )
}
