import type { Context } from 'koa'

/** What the framework tells users when something fails. `{status}` stands for the number of the error. */
export interface FailureWording {
  /** The heading of the page for errors. */
  readonly title: string
  /** There is no page at this address (404). */
  readonly notFound: string
  /** The server refuses the request (other errors from 400 to 499). */
  readonly refused: string
  /** The server has failed (from 500 on). */
  readonly serverError: string
  /** The request is larger than the server accepts (413). */
  readonly tooLarge: string
  /** The address is longer than the server accepts (414). */
  readonly addressTooLong: string
  /** The request has more values than the server accepts (413). */
  readonly tooManyValues: string
  /** A key of the request is longer than the server accepts (400). */
  readonly keyTooLong: string
  /** The body of the request is not what it claims to be (400). */
  readonly unreadable: string
  /** The body of the request is compressed (415). */
  readonly compressed: string
  /** Another site has sent the request (403). */
  readonly otherSite: string
  /** An embedded page answers with an error. */
  readonly embedUnavailable: string
  /** An embedded page breaks off, or is too long. */
  readonly embedUnreadable: string
  /** What was to be embedded is no page. */
  readonly embedNoPage: string
  /** Pages are embedded in pages without end. */
  readonly embedTooDeep: string
  /** More pages are embedded in one document than the app allows. */
  readonly embedTooMany: string
  /** An embedded page redirects without end. */
  readonly embedRedirects: string
  /** An embedded page redirects to another site. */
  readonly embedElsewhere: string
  /** What a dialog or a panel was to show is no page of this site. */
  readonly overlayForeign: string
  /** What was to be embedded is no page of this app. */
  readonly embedForeign: string
  /** The app does not allow this page to be embedded here. */
  readonly embedForbidden: string
  /** The page that a dialog or a panel was to show is the one that it stands in. */
  readonly embedWithin: string
}

/** The code of a failure that users learn about. */
export type FailureCode = keyof FailureWording

/** English. */
export const defaultFailureWording: FailureWording = {
  title: 'Error {status}',
  notFound: 'There is no such page.',
  refused: 'The server cannot answer this request.',
  serverError: 'Something went wrong on the server.',
  tooLarge: 'This is more than the server accepts.',
  addressTooLong: 'The address is too long.',
  tooManyValues: 'The request has too many values.',
  keyTooLong: 'The request has a key that is too long.',
  unreadable: 'The request could not be read.',
  compressed: 'The request is compressed, which the server does not read.',
  otherSite: 'This request came from another site.',
  embedUnavailable: 'The embedded page is not available ({status}).',
  embedUnreadable: 'The embedded page could not be read.',
  embedNoPage: 'The embedded address answers with something that is not a page.',
  embedTooDeep: 'Pages are nested too deep: does a page embed itself?',
  embedTooMany: 'Too many pages are embedded in this one.',
  embedRedirects: 'The embedded page redirects without end.',
  embedElsewhere: 'The embedded page leads elsewhere.',
  overlayForeign: 'Only a page of this site can be opened here.',
  embedForeign: 'Only paths of this app can be embedded.',
  embedForbidden: 'This page must not be embedded here.',
  embedWithin: 'This page is open already: it cannot be opened within itself.',
}

/** Whether this is the code of a failure. */
export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(defaultFailureWording, code)
}

/** Refuses a request with a message that users may read. */
export function refuse(ctx: Context, status: number, failure: FailureCode): never {
  return ctx.throw(status, defaultFailureWording[failure], { failure })
}

/**
 * The message of an error for users: in the words of the app where it is a failure of the framework,
 * else the error's own.
 *
 * @param words the words that the app has set
 */
export function failureText(
  error: { readonly message: string; readonly failure?: unknown; readonly status?: unknown },
  words: Partial<FailureWording> = {},
): string {
  const { failure, message, status } = error
  if (!isFailureCode(failure)) return message
  const text = words[failure]
  return text === undefined ? message : text.replaceAll('{status}', String(status))
}
