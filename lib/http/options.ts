import type { Context } from 'koa'
import type { AssetRegistry } from '../assets/asset-registry.js'
import type { Wording } from '../request/wording.js'
import type { PolicyDirectives } from './security/content-security-policy.js'

/** How much a request may bring. What is over is answered with 413 or 400. */
export interface RequestLimits {
  /** Bytes of an urlencoded or JSON body, and of all the fields of a multipart one. Default 1 MiB. */
  readonly bodyBytes: number
  /**
   * Bytes of the uploaded files of one request, all together, where `uploads` accepts them; elsewhere
   * files may have no more than `bodyBytes`. Default 50 MiB.
   */
  readonly fileBytes: number
  /** Uploaded files. Default 100. */
  readonly files: number
  /** State values, query and body together; also the keys listed as changed. Default 1,000. */
  readonly keys: number
  /** Characters of a key. Default 200. */
  readonly keyLength: number
  /** Characters of the request's URL. Default 262,144; Node's server of HTTP/1 takes 16,384. */
  readonly urlLength: number
  /** Pages that may be embedded in one document, those within each other included. Default 50. */
  readonly embeddedPages: number
}

/** Why a request has no answer of its own. */
export interface Failure {
  /** The status of the answer: 404 when no handler has answered, 500 for an error of the app. */
  readonly status: number
  /**
   * The text that may be shown to the user: a neutral sentence, unless the error allows its own.
   */
  readonly message: string
}

/** Options of the `bespa()` middleware. All have a default. */
export interface BespaOptions {
  /**
   * Whether usage errors are reported, and errors shown with their stack. Default: unless
   * `NODE_ENV` is `production`.
   */
  readonly development?: boolean
  /** Where styles, scripts and files come from. Default: the registry that all widgets share. */
  readonly assets?: AssetRegistry
  /** Other origins (`https://admin.example.org`) whose pages may post to this app. Default: none. */
  readonly trustedOrigins?: readonly string[]
  /**
   * Where large files may be uploaded: paths (one that ends in `/` stands for all below it), or a function
   * that judges a request by its path and headers, before its body is read. Elsewhere files may have as
   * many bytes as any other body. Default: nowhere.
   *
   * @example
   * bespa({ uploads: ['/profile/photo', '/import/'] })
   */
  readonly uploads?: readonly string[] | ((ctx: Context) => boolean)
  /**
   * Milliseconds after which a page that is still being drawn is answered with 503: a promise among its
   * content may never resolve. Default 30,000.
   */
  readonly drawTimeout?: number
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<RequestLimits>
  /**
   * Directives that are added to the default `Content-Security-Policy`, or replace those of the same
   * name; `false` sends none. Example: `{ 'img-src': ["'self'", 'https://images.example.org'] }`.
   */
  readonly contentSecurityPolicy?: PolicyDirectives | false
  /**
   * The `Cross-Origin-Opener-Policy` of all answers, which cuts the pages of this app off from those
   * that opened them or that they open; `false` sends none. Signing in through a window of another
   * site needs `same-origin-allow-popups`. Default `same-origin`.
   */
  readonly crossOriginOpenerPolicy?:
    'same-origin' | 'same-origin-allow-popups' | 'noopener-allow-popups' | 'unsafe-none' | false
  /**
   * Draws the page for a request that has failed or that no handler has answered, with the status set
   * already; what it leaves unanswered gets a neutral page. The runtime and embedding pages get a short
   * text instead, and developers the error itself where it is one of the app.
   */
  readonly errorPage?: (ctx: Context, failure: Failure) => void | Promise<void>
  /** The framework's own words in the page's language. Default: English. */
  readonly wording?: (lang: string) => Partial<Wording>
  /**
   * Whether the browser reloads when the server restarts. Only in development. Default:
   * `BESPA_RELOAD=1`.
   */
  readonly reload?: boolean
}

export const defaultLimits: RequestLimits = {
  bodyBytes: 1024 * 1024,
  fileBytes: 50 * 1024 * 1024,
  files: 100,
  keys: 1000,
  keyLength: 200,
  urlLength: 256 * 1024,
  embeddedPages: 50,
}
