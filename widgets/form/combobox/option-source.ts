import type { Context, Middleware } from 'koa'
import type { OptionResolver, ResolvedOption } from '../value/option.js'
import type { Awaitable } from '../value/validation-message.js'

/** One suggestion of a searchable list. */
export interface Suggestion {
  /** The value that is posted. */
  readonly value: string
  /** What the user sees. */
  readonly title: string
  /** What tells it from others of the same title. */
  readonly desc?: string
}

/** How an {@link OptionSource} finds and knows its options. */
export interface OptionLookup {
  /** The options that fit a text, the best ones first. It is asked with `''` too. */
  readonly search: (text: string, ctx: Context) => Awaitable<readonly Suggestion[]>
  /** Decides which values are allowed, and what they are called. */
  readonly resolve: OptionResolver
}

const mostSuggestions = 50

/**
 * Options that are too many for a page: they are searched on the server while the user types. The same
 * two functions answer the browser, do the search where there is no script, and check what is posted.
 *
 * @example
 * const customers = new OptionSource('/customers/options', {
 *   search: (text) => db.customersLike(text).limit(20),
 *   resolve: (ids, ctx) => db.customersOf(ctx.state.user).withIds(ids),
 * })
 * app.use(customers.middleware())
 * wf.richDropdown('customer', order.customer).withOptionsURL(customers)
 */
export class OptionSource {
  /** The path that it answers at. */
  readonly path: string
  readonly #lookup: OptionLookup

  /** @param at a path of the app, such as `/customers/options` */
  constructor(at: string, lookup: OptionLookup) {
    this.path = at
    this.#lookup = lookup
  }

  /** Answers `GET <path>?q=<text>` with `{"options": [{"value", "title", "desc"}]}`. */
  middleware(): Middleware {
    return async (ctx, next) => {
      if (ctx.path !== this.path || !['GET', 'HEAD'].includes(ctx.method)) {
        return next() as Promise<void>
      }
      const { q } = ctx.query
      ctx.set('Cache-Control', 'no-store')
      ctx.body = { options: await this.search([q ?? ''].flat()[0] ?? '', ctx) }
    }
  }

  /** The options that fit a text. */
  async search(text: string, ctx: Context): Promise<readonly Suggestion[]> {
    const found = await this.#lookup.search(text.slice(0, 200).trim(), ctx)
    return found.slice(0, mostSuggestions)
  }

  /** What is known of some values. */
  async resolve(values: readonly string[], ctx: Context): Promise<readonly ResolvedOption[]> {
    return values.length === 0 ? [] : this.#lookup.resolve(values, ctx)
  }
}
