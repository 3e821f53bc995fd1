import { historySteps, parseAction } from '../lib/state/action-url.js'
import { load } from './history.js'
import { replacePage } from './nested-page.js'
import type { HistoryMode, PageView, Submission } from './page-view.js'
import { pageOf, topPage } from './pages.js'

/** What an action may carry: where it goes, what it does to the history, the form that is sent. */
export interface Route {
  readonly target?: string
  readonly history?: HistoryMode
  readonly submission?: Submission | undefined
  /** How many redirects have led here without a word of the user. */
  readonly redirects?: number | undefined
}

/** Does what an action says, as seen from a page. */
export function navigate(page: PageView, action: string, route: Route = {}): void {
  const steps = historySteps(action)
  if (steps) {
    history.go(steps)
    return
  }
  const { base, levels, rest } = resolve(page, action)
  const target = levels ? '' : (route.target ?? '')
  if (rest.startsWith('?')) changeState(base, rest, target, route)
  else if (rest) open(base, rest, target, page, route)
}

/**
 * The address of what an action shows, as of now, for the browser itself: it ends with the text of the
 * action.
 *
 * @returns nothing for an address that is one already
 */
export function addressOf(page: PageView, action: string): string | undefined {
  const { base, levels, rest } = resolve(page, action)
  if (!rest.startsWith('?')) return levels && new URL(rest, location.origin + base.location).href
  const [query = ''] = rest.split('#')
  const kept = new URLSearchParams(base.state)
  for (const key of new URLSearchParams(query).keys()) kept.delete(key)
  return `${base.location}?${kept.toString()}${kept.size && query[1] ? '&' : ''}${rest.slice(1)}`
}

/** Whether the action needs the runtime, because the browser's own navigation cannot do it. */
export function needsRuntime(page: PageView, action: string, target: string): boolean {
  if (/^[?^~]/.test(action) || historySteps(action)) return true
  if (target) return target === '_self' ? !isTop(page) : target !== '_top' && target !== '_blank'
  const [goal] = defaultTarget(page) ?? []
  return goal ? goal !== '_top' : !isTop(page)
}

function isTop(page: PageView): boolean {
  return page === topPage()
}

/** The page that an action concerns, and what is to be done there. */
export function resolve(page: PageView, action: string) {
  const { levels, rest } = parseAction(action)
  let base = page
  for (const level of levels) base = (level === '~' ? topPage() : base.parent) ?? base
  return { base, levels, rest }
}

function changeState(base: PageView, action: string, target: string, route: Route): void {
  const { history, submission, redirects } = route
  const page = target ? findPage(base, target) : base
  if (!page) {
    const address = addressOf(base, action) ?? ''
    return leave(new URL(address, location.href), target, route)
  }
  const at = action.indexOf('#')
  const fragment = at < 0 ? '' : action.slice(at)
  const changes = new URLSearchParams(at < 0 ? action : action.slice(0, at))
  // A link presses no button.
  if (!submission) for (const key of ['_action', '_ask', '_submit']) changes.delete(key)
  if (!submission) return page.change({ changes, history, fragment, redirects })
  for (const [key, value] of changes) {
    if (!submission.entries.has(key)) submission.entries.append(key, value)
  }
  page.submit(submission, { changes: new URLSearchParams(), fragment })
}

function open(base: PageView, path: string, target: string, from: PageView, route: Route): void {
  const url = new URL(path, location.origin + base.location)
  if (!/^https?:$/.test(url.protocol)) return
  const [goal, declaredBy] = target ? [target, base] : (defaultTarget(base) ?? ['', base])
  const page = goal ? findPage(declaredBy, goal) : base
  if (!page) leave(url, goal, route)
  else if (isTop(page) || url.origin !== location.origin) leave(url, '', route)
  else void replacePage(page, url, from, route)
}

/** The nearest default target up the pages, and the page that declares it. */
function defaultTarget(page: PageView | undefined): [string, PageView] | undefined {
  if (!page) return undefined
  const target = page.element.dataset['target']
  return target ? [target, page] : defaultTarget(page.parent)
}

function findPage(page: PageView, target: string): PageView | undefined {
  if (target === '_self') return page
  if (target === '_top') return topPage()
  if (target === '_parent') return page.parent ?? page
  const frame = document.querySelector(`.Embed[data-name="${CSS.escape(target)}"] > .Page`)
  return frame ? pageOf(frame) : undefined
}

/** Leaves the document by a link or a form, as the browser itself would: scripts can observe both. */
function leave(url: URL, target: string, { submission, redirects }: Route): void {
  if (submission) return submission.sendNatively(url.href, target)
  // For the browser a link to a place within the page, but it is the page that has changed.
  if (redirects && url.hash && url.href.split('#')[0] === location.href.split('#')[0]) {
    return load(url)
  }
  const link = document.createElement('a')
  link.dataset['native'] = ''
  const rel = url.origin === location.origin ? '' : 'noopener'
  Object.assign(link, { href: url.href, target, rel })
  document.body.append(link)
  link.click()
  link.remove()
}
