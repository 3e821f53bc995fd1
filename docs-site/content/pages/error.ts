import type { Content, Context, Failure } from 'bespa'
import { nearestPages } from '../../site/nearest-pages.js'
import { outlinePages } from '../../site/outline/outline.js'
import { wf } from '../../site/site-factory.js'

/** What stands in place of a page that does not exist or could not be drawn. */
export async function errorPage(ctx: Context, failure: Failure): Promise<void> {
  if (failure.status === 404) {
    const better = tidied(ctx)
    if (better !== undefined) wf.redirect(ctx, better)
    else await notFoundPage(ctx)
  } else await failedPage(ctx, failure)
}

/** The page that is meant by a path with a slash too many, or by that of a track. */
function tidied({ path }: Context): string | undefined {
  const tidy = path.toLowerCase().replace(/\/+$/, '')
  const page = outlinePages.find(
    (one) => one.path === tidy || one.path === `${tidy}/overview`,
  )
  return page?.path
}

async function notFoundPage(ctx: Context): Promise<void> {
  const nearest = nearestPages(ctx.path)
  await wf
    .sitePage(ctx, 'Page not found', 'There is no such page.')
    .asPrivate()
    .add(
      wf.block(
        'There is no page at ',
        wf.code(ctx.path),
        '. It may have moved, or the address may contain a typo.',
      ),
      nearest.length > 0 && [
        wf.headlineMedium('Did you mean'),
        wf
          .tag('ul')
          .add(
            nearest.map(({ path, title, summary }) =>
              wf.tag('li').add(wf.link(path).add(title), ': ', summary),
            ),
          ),
      ],
      wayHome(),
    )
    .draw(ctx)
}

async function failedPage(
  ctx: Context,
  { status, message }: Failure,
): Promise<void> {
  const isOurs = status >= 500
  await wf
    .sitePage(
      ctx,
      isOurs ? 'Something went wrong' : 'That did not work',
      message,
    )
    .asPrivate()
    .add(
      wf.block(message),
      isOurs &&
        wf.block(
          'The error is on our side and was reported. Please try again later.',
        ),
      wayHome(),
    )
    .draw(ctx)
}

function wayHome(): Content {
  return wf.block(
    wf.linkFilled('/').add(wf.icon('home'), 'Home'),
    ' ',
    wf.buttonText().withHrefBack().add('Back'),
  )
}
