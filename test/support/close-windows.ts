import { JSDOM, type DOMWindow } from 'jsdom'
import { afterAll } from 'vitest'

/** The windows of pages that tests have visited and left open. */
interface Windows {
  openWindows?: Set<DOMWindow>
}

// Once for all files of a process.
const shared = globalThis as Windows
const windows = (shared.openWindows ??= watch())

// Test files share their process: what one has left open would run on beside the next.
afterAll(() => {
  for (const window of windows) window.close()
  windows.clear()
})

function watch(): Set<DOMWindow> {
  const open = new Set<DOMWindow>()
  const property = Object.getOwnPropertyDescriptor(JSDOM.prototype, 'window')
  Object.defineProperty(JSDOM.prototype, 'window', {
    configurable: true,
    get(this: JSDOM): DOMWindow {
      const window = property?.get?.call(this) as DOMWindow
      if (isPage(window)) open.add(window)
      return window
    },
  })
  return open
}

/** A window without an address only lends its parser; one without a document is closed already. */
function isPage(window: DOMWindow): boolean {
  const document = window.document as Document | undefined
  return document?.URL.startsWith('http') ?? false
}
