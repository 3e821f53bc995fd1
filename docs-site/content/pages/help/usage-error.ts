import { usageErrors, type Context, type UsageErrorCode } from 'bespa'
import { wf } from '../../../site/site-factory.js'

/** `/help/<code>`: what a message of the development mode means. Unknown codes pass on. */
export async function usageErrorPage(
  ctx: Context,
  code: string,
): Promise<boolean> {
  if (!isUsageErrorCode(code)) return false
  await wf
    .sitePage(
      ctx,
      usageErrors[code].title,
      `What “${code}” means and what to do about it.`,
    )
    .add(
      wf.block('In development, BESPA reports this as ', wf.code(code), '.'),
      wf.headlineMedium('What to do'),
      wf.prose(usageErrors[code].remedy),
      wf.block(wf.link('/help').add('All error codes')),
    )
    .draw(ctx)
  return true
}

/** `/help`: all messages of the development mode. */
export async function usageErrorsPage(ctx: Context): Promise<void> {
  const codes = Object.keys(usageErrors).filter(isUsageErrorCode)
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `In development BESPA checks how it is used. What it finds is shown on the page and logged, with
        one of these codes and a link to its remedy.`,
      ),
      wf
        .tag('dl')
        .class('Shapes Block')
        .add(
          codes.map((code) =>
            wf
              .tag('div')
              .add(
                wf.tag('dt').add(wf.link(`/help/${code}`).add(wf.code(code))),
                wf.tag('dd').add(usageErrors[code].title),
              ),
          ),
        ),
    )
    .draw(ctx)
}

function isUsageErrorCode(code: string): code is UsageErrorCode {
  return Object.hasOwn(usageErrors, code)
}
