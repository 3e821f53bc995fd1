import { historySteps, parseAction } from '../lib/state/action-url.js'
import type { HistoryChange } from './history.js'
import { replacePage } from './nested-page.js'
import { PageView, type Submission } from './page-view.js'

/** What an action may carry: where it goes, what it does to the history, the form that is sent. */
export interface Route {
  readonly target?: string
  readonly history?: HistoryChange
  readonly submission?: Submission
}

/** Does what an action says, as seen from a page. */
export function navigate(page: PageView, action: string, route: Route = {}): void {
  const steps = historySteps(action)
  if (steps) {
    history.go(steps)
    return
  }
  const { levels, rest } = parseAction(action)
  let base = page
  for (const step of levels) base = (step === '~' ? PageView.top : base.parent) ?? base
  const target = levels ? '' : (route.target ?? '')
  if (rest.startsWith('?'))
    changeState(target ? (findPage(base, target) ?? base) : base, rest, route)
  else if (rest) open(base, rest, target, page, route)
}

/** Is the action one that the browser's own navigation cannot do as well? */
export function needsRuntime(page: PageView, action: string, target: string): boolean {
  if (/^[?^~]/.test(action) || historySteps(action)) return true
  if (target) return target === '_self' ? !page.isTop : target !== '_top' && target !== '_blank'
  const [goal] = defaultTarget(page) ?? []
  return goal ? goal !== '_top' : !page.isTop
}

function changeState(page: PageView, query: string, { history, submission }: Route): void {
  const changes = new URLSearchParams(query)
  if (!submission) return page.change(changes, history)
  for (const [key, value] of changes) {
    if (!submission.entries.has(key)) submission.entries.append(key, value)
  }
  page.submit(submission)
}

function open(base: PageView, path: string, target: string, from: PageView, route: Route): void {
  const url = new URL(path, location.origin + base.location)
  if (!/^https?:$/.test(url.protocol)) return
  const [goal, declaredBy] = target ? [target, base] : (defaultTarget(base) ?? ['', base])
  const page = goal ? findPage(declaredBy, goal) : base
  if (!page) leave(url, goal, route)
  else if (page.isTop || url.origin !== location.origin) leave(url, '', route)
  else void replacePage(page, url, from, route.submission)
}

/** The nearest default target up the pages, and the page that declares it. */
function defaultTarget(page: PageView | undefined): [string, PageView] | undefined {
  if (!page) return undefined
  const target = page.element.dataset['target']
  return target ? [target, page] : defaultTarget(page.parent)
}

function findPage(page: PageView, target: string): PageView | undefined {
  if (target === '_self') return page
  if (target === '_top') return PageView.top
  if (target === '_parent') return page.parent ?? page
  const frame = document.querySelector(`.Embed[data-name="${CSS.escape(target)}"] > .Page`)
  return frame ? PageView.of(frame) : undefined
}

/** Leaves the document by a link or a form, as the browser itself would: scripts can observe both. */
function leave(url: URL, target: string, { submission }: Route): void {
  if (submission) return submission.sendNatively(url.href, target)
  const link = document.createElement('a')
  link.dataset['native'] = ''
  Object.assign(link, { href: url.href, target })
  document.body.append(link)
  link.click()
  link.remove()
}
