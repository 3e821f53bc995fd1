import { Script } from 'node:vm'
import type { DOMWindow, JSDOM } from 'jsdom'
import type { Activity } from './activity.js'
import type { JsdomPackage } from './load-jsdom.js'
import type { Problems } from './problems.js'
import type { ScriptPolicy } from './script-policy.js'

/** Gives the text of a script; `undefined` when the app has none at this address. */
export type LoadScript = (url: URL) => Promise<string | undefined>

type CreateElement = (...input: unknown[]) => Element

/** What {@link PageScripts} works with. */
export interface PageScriptsOptions {
  readonly policy: ScriptPolicy
  readonly load: LoadScript
  readonly activity: Activity
  readonly problems: Problems
}

/**
 * Runs the scripts of a document, those that the policy of its answer allows, in the order of a
 * browser. Event handlers in attributes never run. Of module scripts only those are run that neither
 * import nor export: Node has no stable way to run the others in a window.
 */
export class PageScripts {
  readonly #dom: JSDOM
  readonly #options: PageScriptsOptions
  readonly #created = new WeakSet<Element>()
  #queue = Promise.resolve()

  /** @param dom a window whose document has been parsed, but whose events have not been sent yet */
  constructor(dom: JSDOM, options: PageScriptsOptions) {
    this.#dom = dom
    this.#options = options
    this.#watchCreated()
    hideNonces(dom.window)
  }

  /**
   * Fetches the scripts that a document will need, so that they can run before its first event.
   *
   * @returns texts by address
   */
  static async fetch(
    { JSDOM }: JsdomPackage,
    html: string,
    base: URL,
    load: LoadScript,
  ): Promise<Map<string, string>> {
    const texts = new Map<string, string>()
    for (const script of JSDOM.fragment(html).querySelectorAll('script[src]')) {
      const url = addressOf(script, base.href)
      if (!url || !isScript(script) || url.origin !== base.origin) continue
      const text = await load(url)
      if (text !== undefined) texts.set(url.href, text)
    }
    return texts
  }

  /** Runs the scripts that the document was sent with. @param texts see {@link PageScripts.fetch} */
  runParsed(texts: ReadonlyMap<string, string>): void {
    const { document } = this.#dom.window
    const scripts = [...document.querySelectorAll('script')].filter(isScript)
    const isLate = (script: HTMLScriptElement) =>
      isModule(script) || (script.hasAttribute('src') && script.defer)
    for (const script of scripts) if (!isLate(script)) this.#run(script, texts)
    for (const script of scripts) if (isLate(script)) this.#run(script, texts)
  }

  #run(script: HTMLScriptElement, texts: ReadonlyMap<string, string>): void {
    const { problems, policy } = this.#options
    if (!script.hasAttribute('src')) {
      if (policy.allowsInline(script.text, script.nonce)) this.#evaluate(script, script.text)
      else problems.fail(`The policy refuses an inline script: ${script.text.trim().slice(0, 60)}`)
      return
    }
    const url = addressOf(script, script.baseURI)
    const text = url && texts.get(url.href)
    if (!url || !policy.allowsAddress(url, script.nonce)) {
      problems.fail(`The policy refuses the script ${script.src}`)
    } else if (text === undefined) {
      problems.fail(`There is no script ${script.src}`)
      this.#tell(script, 'error')
    } else {
      this.#evaluate(script, text, url.href)
      this.#tell(script, 'load')
    }
  }

  #evaluate(script: Element, text: string, filename = this.#dom.window.location.href): void {
    const code = isModule(script) ? `'use strict';(()=>{${text}\n})()` : text
    if (isModule(script) && !isScriptText(code)) return
    try {
      new Script(code, { filename }).runInContext(this.#dom.getInternalVMContext())
    } catch (error) {
      this.#options.problems.fail(`Uncaught ${String(error)}`, error)
    }
  }

  #tell(script: Element, type: string): void {
    script.dispatchEvent(new this.#dom.window.Event(type))
  }

  /** Only elements that a script has created run when they arrive; those in parsed HTML stay passive. */
  #watchCreated(): void {
    const { document, MutationObserver } = this.#dom.window
    const { createElement } = document as unknown as Record<string, CreateElement>
    Object.assign(document, {
      createElement: (...input: unknown[]) => {
        const element = createElement?.apply(document, input) as Element
        if (element.localName === 'script') this.#created.add(element)
        return element
      },
    })
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node.nodeType !== node.ELEMENT_NODE) continue
        const element = node as Element
        for (const script of [element, ...element.querySelectorAll('script')]) this.#arrive(script)
      }
    }).observe(document, { childList: true, subtree: true })
  }

  #arrive(element: Element): void {
    if (!element.isConnected || !this.#created.delete(element) || !isScript(element)) return
    const script = element as HTMLScriptElement
    const { activity, load } = this.#options
    const url = addressOf(script, script.baseURI)
    if (!url) return this.#run(script, new Map())
    const isHere = url.origin === this.#dom.window.location.origin
    const text = isHere ? load(url) : Promise.resolve(undefined)
    this.#queue = Promise.all([this.#queue, text]).then(([, loaded]) => {
      const texts = loaded === undefined ? [] : [[url.href, loaded] as const]
      this.#run(script, new Map(texts))
    })
    void activity.track(`the script ${script.src}`, this.#queue)
  }
}

/** Scripts of the page cannot read a nonce from the attribute (HTML, “nonce hiding”). */
function hideNonces({ Element }: DOMWindow): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with an element as its `this`
  const { getAttribute } = Element.prototype
  Element.prototype.getAttribute = function (this: Element, name: string) {
    const value = getAttribute.call(this, name)
    return name === 'nonce' && value !== null && this.isConnected ? '' : value
  }
}

/** Whether it is a script, and not data. */
function isScript(script: Element): boolean {
  const type = script.getAttribute('type') ?? ''
  return isModule(script) || /^((text|application)\/(x-)?(java|ecma)script)?$/i.test(type)
}

function isModule(script: Element): boolean {
  return script.getAttribute('type')?.toLowerCase() === 'module'
}

/** Whether this code runs as a classic script, without modules. */
function isScriptText(code: string): boolean {
  try {
    new Script(code)
    return true
  } catch {
    return false
  }
}

function addressOf(script: Element, base: string): URL | undefined {
  const src = script.getAttribute('src') ?? ''
  return src && URL.canParse(src, base) ? new URL(src, base) : undefined
}
