import type { CookieJar as JsdomCookieJar } from 'jsdom'

/** The cookies of a driven browser; scripts of the page see the same ones, `HttpOnly` ones apart. */
export class CookieJar {
  constructor(readonly jsdomJar: JsdomCookieJar) {}

  /** The value of the `Cookie` header for a request to this address, or `''`. */
  header(url: URL): string {
    return this.jsdomJar.getCookieStringSync(url.href)
  }

  /** Keeps the cookies of an answer: the values of its `Set-Cookie` headers. */
  store(url: URL, lines: readonly string[]): void {
    for (const line of lines) this.jsdomJar.setCookieSync(line, url.href, { ignoreError: true })
  }

  /** Names and values of all cookies that go to this address. */
  values(url: URL): Record<string, string> {
    const cookies = this.jsdomJar.getCookiesSync(url.href)
    return Object.fromEntries(cookies.map(({ key, value }) => [key, value]))
  }
}
