import type { BrowserContext, Page } from 'playwright-core'

/** Notes what the pages of a browser context complain of: violated policies and errors. */
export class PageGuard {
  readonly #context: BrowserContext
  readonly #allowed: readonly RegExp[]
  readonly #watching: Promise<void>[] = []
  #problems: string[] = []

  /**
   * @param context watched from now on, with all its pages
   * @param allowed console errors that the test provokes, by their text and address; a violation of
   *   the Content Security Policy cannot be allowed, nor can an uncaught error
   */
  constructor(context: BrowserContext, allowed: readonly RegExp[]) {
    this.#context = context
    this.#allowed = allowed
    context.on('page', (page) => {
      const watching = this.#watchPolicy(page).catch((error: unknown) => {
        if (!page.isClosed()) this.#problems.push(`Not watched: ${String(error)}`)
      })
      this.#watching.push(watching)
    })
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => {
      this.#problems.push(`Uncaught: ${error.error().stack ?? String(error.error())}`)
    })
  }

  /** Settles when pages that were opened are watched. */
  async ready(): Promise<void> {
    await Promise.all(this.#watching)
  }

  /** What was noted since the last call. */
  async problems(): Promise<string[]> {
    await this.ready()
    // An answer to this comes after all that the page had to say before.
    const pages = this.#context.pages()
    await Promise.all(pages.map((page) => page.evaluate('0').catch(() => undefined)))
    const problems = this.#problems
    this.#problems = []
    return problems
  }

  // Not by console messages: how they are worded differs, and a refused eval hardly leaves a trace.
  async #watchPolicy(page: Page): Promise<void> {
    const session = await this.#context.newCDPSession(page)
    session.on('Audits.issueAdded', ({ issue }) => {
      const details = issue.details.contentSecurityPolicyIssueDetails
      if (!details) return
      const { violatedDirective, blockedURL = 'inline', sourceCodeLocation: place } = details
      const where = place ? ` at ${place.url}:${String(place.lineNumber + 1)}` : ''
      this.#problems.push(`Content Security Policy: ${violatedDirective}: ${blockedURL}${where}`)
    })
    await session.send('Audits.enable')
  }

  #note(problem: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(problem))) this.#problems.push(problem)
  }
}
