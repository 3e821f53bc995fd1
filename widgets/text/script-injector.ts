import { WidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * Loads a script into the document, once for each address, however often it is drawn. What is not
 * of this origin must be allowed by the Content-Security-Policy (see `BespaOptions`). Scripts run in
 * the order in which they were asked for, as soon as they are there; one that could not be loaded is
 * asked for again at the next redraw. Nothing is seen of it.
 *
 * @example
 * wf.scriptInjector('/files/map.js').withModule()
 */
export class ScriptInjectorWidget extends WidgetBase<ScriptInjectorWidget> {
  readonly #src: string
  #integrity = ''
  #module = false

  /**
   * @param src a path, or an `https:` or `http:` address
   * @throws {TypeError} when it is anything else
   */
  constructor(src: string) {
    super()
    const base = 'https://bespa.invalid/'
    const isAddress = URL.canParse(src, base) && /^https?:$/.test(new URL(src, base).protocol)
    if (src.trim() === '' || !isAddress) {
      throw new TypeError(`scriptInjector(${JSON.stringify(src)}): give a path or an https address`)
    }
    this.#src = src
  }

  /**
   * Has the browser refuse a file that is not the expected one.
   *
   * @param integrity its hashes, such as `sha384-…` (Subresource Integrity); `''` takes them away
   */
  withIntegrity(integrity: string): this {
    this.#integrity = integrity
    return this
  }

  /** Loads it as a module. */
  withModule(module = true): this {
    this.#module = module
    return this
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('script-injector')
    this.root('span', ctx)
      .class('ScriptInjector')
      .attr('hidden', true)
      .attr('data-widget', 'ScriptInjector')
      .attr('data-src', out.address(this.#src))
      .attr('data-integrity', this.#integrity)
      .attr('data-module', this.#module)
      .draw(out, ctx)
  }
}
