import type { Context } from 'koa'
import { isList, type Content } from '../html/content.js'
import { pageLocation } from '../request/location.js'
import { outermost, pageKindOf, pageRequestOf } from '../request/page-request.js'
import { parseAction, splitFragment } from '../state/action-url.js'
import { stateOf } from '../state/state-of.js'
import { isInputWidget, type InputWidget } from '../widget/input-widget.js'
import { isWidget } from '../widget/widget.js'
import { hasChildren } from './placement.js'

/** A longer state is not written into all links of a page. */
const longestState = 1000
/** Stands for the origin of the app, where only paths matter. */
const here = 'http://app.invalid'
const noNames: ReadonlySet<string> = new Set()
const slot = Symbol('bespa.links')

interface Holder {
  [slot]?: ScriptlessLinks
}

/**
 * Where the actions of a document lead in a browser without script, and in a new tab: a `?` action is
 * laid over the state, and `^` and `~` are resolved. Answers to the runtime keep the bare actions, which
 * it resolves by itself.
 */
export class ScriptlessLinks {
  readonly #ctx: Context
  readonly #content: () => readonly Content[]
  #state: URLSearchParams | undefined

  private constructor(ctx: Context, content: () => readonly Content[]) {
    this.#ctx = ctx
    this.#content = content
  }

  /**
   * The links of a page, unless it is drawn for the runtime. Pages that are embedded in it find them.
   *
   * @param content gives the content of the page, whose inputs tell what may stand in an address
   */
  static of(ctx: Context, content: () => readonly Content[]): ScriptlessLinks | undefined {
    if (pageKindOf(outermost(ctx)) !== 'full') return undefined
    return ((ctx as Holder)[slot] = new ScriptlessLinks(ctx, content))
  }

  /** The address for an action; the action itself where nothing better is known. */
  addressOf(action: string): string {
    if (action === '?') return action
    const { levels, rest } = parseAction(action)
    const page = this.#after(levels)
    return (page && page.#addressOf(rest, levels !== '', noNames)) ?? action
  }

  /**
   * The address for the action of a form.
   *
   * @param fields the names of its fields: what the form sends of them counts, and a box that is not
   *   ticked sends nothing
   */
  formAddressOf(action: string, fields: ReadonlySet<string>): string {
    const { levels, rest } = parseAction(action)
    const page = this.#after(levels)
    return (page && page.#addressOf(rest, levels !== '', fields)) ?? action
  }

  /** What an action leaves of the state of the page that it is for, besides the fields of a form. */
  stateBeside(action: string, fields: ReadonlySet<string>): readonly [string, string][] {
    const { levels, rest } = parseAction(action)
    const page = rest.startsWith('?') ? this.#after(levels) : undefined
    return page ? page.#keptBeside(rest, fields) : []
  }

  /** The page that an action climbs to. */
  #after(levels: string): ScriptlessLinks | undefined {
    let ctx = this.#ctx
    for (const step of levels) {
      ctx = step === '~' ? outermost(ctx) : (pageRequestOf(ctx).outer ?? ctx)
    }
    return (ctx as Holder)[slot]
  }

  #addressOf(
    rest: string,
    isPathResolved: boolean,
    fields: ReadonlySet<string>,
  ): string | undefined {
    if (rest.startsWith('?')) return this.#merged(rest, fields)
    if (!isPathResolved || rest === '') return undefined
    if (rest.startsWith('/')) return rest
    const { pathname, search, hash } = new URL(rest, here + pageLocation(this.#ctx))
    return pathname + search + hash
  }

  /** The state without the keys that the action names, and then the action as it is. */
  #merged(action: string, fields: ReadonlySet<string>): string | undefined {
    const state = new URLSearchParams(this.#keptBeside(action, fields)).toString()
    if (state.length > longestState) return undefined
    const added = action.slice(1)
    const isBare = added === '' || added.startsWith('#')
    const query = state === '' ? action : `?${state}${isBare ? '' : '&'}${added}`
    return this.#isOutermost ? query : pageLocation(this.#ctx) + query
  }

  #keptBeside(action: string, fields: ReadonlySet<string>): [string, string][] {
    const kept = this.#kept()
    if (kept.size === 0) return []
    const named = new URLSearchParams(splitFragment(action)[0])
    return [...kept].filter(([key]) => !named.has(key) && !fields.has(key))
  }

  get #isOutermost(): boolean {
    return pageRequestOf(this.#ctx).outer === undefined
  }

  #kept(): URLSearchParams {
    return (this.#state ??= this.#readState())
  }

  #readState(): URLSearchParams {
    const state = stateOf(this.#ctx)
    const query = state.toQuery()
    if (query.size === 0 && this.#ctx.method === 'GET') return query
    for (const { name, confidential, postedOnly } of shownInputs(this.#content(), this.#ctx)) {
      if (confidential) query.delete(name)
      else if (!postedOnly && !query.has(name) && state.get(name) !== '') {
        for (const value of state.getAll(name)) query.append(name, value)
      }
    }
    const back = query.get('_back')
    if (back !== null && !this.#isOutermost) query.set('_back', this.#path(back))
    return query
  }

  /** An action as a path, which means the same in every page. */
  #path(action: string): string {
    const address = this.addressOf(action)
    return address.startsWith('?') ? pageLocation(outermost(this.#ctx)) + address : address
  }
}

function* shownInputs(contents: readonly Content[], ctx: Context): Generator<InputWidget> {
  for (const content of contents) {
    if (typeof content !== 'object' || content === null) continue
    if (isList(content)) yield* shownInputs(content, ctx)
    else if (isWidget(content) && !content.shown(ctx)) continue
    else {
      if (isWidget(content) && isInputWidget(content) && content.name !== '') yield content
      if (hasChildren(content)) yield* shownInputs(content.children(), ctx)
    }
  }
}
