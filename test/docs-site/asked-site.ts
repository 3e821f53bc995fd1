import { JSDOM } from 'jsdom'
import type Koa from 'koa'
import { inject, type InjectOptions, type Response } from 'light-my-request'
import { createSite, type SiteOptions } from '../../docs-site/app.js'

/** Sends a request to an app within this process. */
export function askApp(app: Koa, options: InjectOptions | string): Promise<Response> {
  const { headers, ...rest } = typeof options === 'string' ? { url: options } : options
  return inject((request, response) => void app.callback()(request, response), {
    ...rest,
    headers: { host: 'docs.example', ...headers },
  })
}

/** The site, as requests see it. */
export class AskedSite {
  readonly app: Koa
  readonly errors: unknown[] = []

  constructor(options: SiteOptions = {}) {
    this.app = createSite({ development: false, siteUrl: '', ...options })
    this.app.on('error', (error: unknown) => this.errors.push(error))
  }

  ask(options: InjectOptions | string): Promise<Response> {
    return askApp(this.app, options)
  }

  /** A page as a browser reads it. */
  async page(path: string, headers: Record<string, string> = {}): Promise<Document> {
    const { payload } = await this.ask({ url: path, headers })
    return documentOf(payload)
  }
}

/** HTML as a browser reads it. */
export function documentOf(html: string): Document {
  return new JSDOM(html).window.document
}

/** The values of an attribute, in page order. */
export function values(root: ParentNode, selector: string, attribute = 'href'): string[] {
  return [...root.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '')
}

/** The text of each element that fits, without the spaces around. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((one) =>
    one.textContent.replace(/\s+/g, ' ').trim(),
  )
}
