import type {} from 'bespa/client'
import { isSafeAction } from '../../lib/state/action-url.js'

/** What the server answers. */
interface Report {
  readonly value?: unknown
  readonly max?: unknown
  readonly label?: unknown
  readonly error?: unknown
  readonly stop?: unknown
  readonly action?: unknown
}

/** The answers after which there is nothing to be expected any more. */
const final = [401, 403, 404, 410]
const longestWait = 30_000
const mostFailures = 10

/** The latest of each bar, so that one that is drawn anew goes on from there. */
const latest = new Map<string, { readonly owner: Element; report: Report }>()

bespa.define('LiveProgress', (root) => {
  const bar = root.querySelector('progress')
  const label = root.querySelector('.LiveProgressLabel')
  const status = root.querySelector('.LiveProgressStatus')
  const { id, refresh = '', interval, complete, interrupted, lost } = root.dataset
  if (!bar || !label || !status) return
  const page = root.closest<HTMLElement>('.Page')
  const url = new URL(refresh, new URL(page?.dataset['location'] ?? '', location.href))
  const key = `${id} ${refresh}`
  const pause = Number(interval)
  const abort = new AbortController()
  const { signal } = abort
  let failures = 0
  let followed = ''
  let timer: number | undefined

  const show = ({ value, max, label: text }: Report) => {
    if (typeof max === 'number' && max > 0) bar.max = max
    if (typeof value === 'number') {
      if (value < 0) bar.removeAttribute('value')
      else bar.value = value
    }
    if (typeof text === 'string') label.textContent = text
    root.classList.toggle('Infinite', bar.position < 0)
    root.style.setProperty('--bespa-progress-end', `${100 * bar.position}%`)
  }
  const tell = (text = '', isSeen = true) => {
    if (status.textContent !== text) status.textContent = text
    status.classList.toggle('VisuallyHidden', !isSeen)
  }
  const wait = (milliseconds: number) => {
    timer = window.setTimeout(() => {
      if (document.hidden)
        document.addEventListener('visibilitychange', ask, { once: true, signal })
      else ask()
    }, milliseconds)
  }
  const ask = () => void request().then(follow, retry)
  const request = async (): Promise<Report | undefined> => {
    const headers = { Accept: 'application/json' }
    const response = await fetch(url, { headers, cache: 'no-store', signal })
    const isJSON = response.headers.get('Content-Type')?.includes('json')
    // What is well but no JSON is, for example, the page to which the session's end has led.
    if (final.includes(response.status) || (response.ok && !isJSON)) return undefined
    if (!response.ok) throw new Error(response.statusText)
    return (await response.json()) as Report
  }
  const retry = () => {
    if (signal.aborted) return
    failures++
    if (failures > mostFailures) return end(lost)
    tell(interrupted)
    wait(Math.min(pause * 2 ** failures, longestWait))
  }
  const end = (text?: string, isSeen?: boolean) => {
    latest.delete(key)
    tell(text, isSeen)
  }
  const follow = (report: Report | undefined) => {
    if (signal.aborted) return
    if (!report) return end(lost)
    failures = 0
    const { error, stop, action } = report
    const known = latest.get(key)?.report
    latest.set(key, { owner: root, report: { ...known, ...report } })
    show(report)
    const problem = typeof error === 'string' ? error : ''
    if (stop === true || bar.position >= 1) {
      // What has ended does not run on.
      if (!problem && bar.position < 0) show({ value: bar.max })
      end(problem || complete, problem !== '')
    } else {
      tell(problem)
      wait(pause)
    }
    // An answer may be repeated: what it wants is done once.
    if (typeof action !== 'string' || action === followed || !isSafeAction(action)) return
    followed = action
    bespa.navigate(root, action)
  }

  const known = latest.get(key)
  if (known) {
    latest.set(key, { owner: root, report: known.report })
    show(known.report)
  }
  wait(pause)
  return () => {
    clearTimeout(timer)
    abort.abort()
    if (latest.get(key)?.owner === root) latest.delete(key)
  }
})
