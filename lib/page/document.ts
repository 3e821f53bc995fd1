import { escapeHtml } from '../html/escape.js'
import type { DrawnPage } from './drawn-page.js'
import { fetchErrorHtml } from './fetch-error.js'
import { headLinks } from './head-links.js'
import { keptState } from './kept-state.js'

const themeClasses = { light: 'LightTheme', dark: 'DarkTheme', system: '' }
const colorSchemes = { light: 'light', dark: 'dark', system: 'light dark' }

/** The parts of a document that an app fills, as HTML. */
export interface DocumentParts {
  readonly head: string
  readonly navigation: string
  readonly body: string
}

/** A document in two pieces, because late parts stand between them. */
export interface DocumentHtml {
  readonly page: string
  readonly end: string
}

/**
 * The whole document.
 *
 * @param isStreamed do late parts follow? A deferred script would only run after the last of them
 */
export function documentHtml(
  page: DrawnPage,
  { head, navigation, body }: DocumentParts,
  isStreamed = false,
): DocumentHtml {
  const { request } = page.rendering
  const wording = request.wording(page.lang)
  const { assets, assetBase } = request
  const domId = 'bespa-main'
  const asset = (name: string) => escapeHtml(assets.url(name, assetBase))
  const scripts = isStreamed ? streamedScripts(page) : deferredScripts(page)
  const html =
    `<!doctype html>\n<html${attribute('lang', page.lang)}${attribute('dir', page.dir)}` +
    attribute('class', themeClasses[page.theme]) +
    `${attribute('data-reload', request.reload ? `${assetBase}/bespa/reload` : '')}>` +
    `<head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="${colorSchemes[page.theme]}">` +
    `<title>${escapeHtml(page.title)}</title>` +
    (page.description && `<meta name="description"${attribute('content', page.description)}>`) +
    headLinks(assets, assetBase, page.keyColors) +
    (page.transition ? `<link rel="stylesheet" href="${asset('view-transition.css')}">` : '') +
    `${scripts.head}${head}</head>` +
    `<body class="Top"><a class="SkipLink" href="#${domId}">${escapeHtml(wording.skipToContent)}</a>` +
    (navigation &&
      `<nav class="TopNav"${attribute('aria-label', wording.navigation)}>${navigation}</nav>`) +
    pageElementHtml(page, body, { element: 'main', domId }) +
    fetchErrorHtml(wording) +
    `<div class="Announcer" role="status"></div>${scripts.end}`
  return { page: html, end: '</body></html>\n' }
}

/** The `.Page` element, with the hidden state as its first child. */
export function pageElementHtml(
  page: DrawnPage,
  body: string,
  { element, domId }: { element: 'main' | 'section'; domId: string } = {
    element: 'section',
    domId: '',
  },
): string {
  return (
    `<${element} class="Page"${attribute('id', domId)}${domId && ' tabindex="-1"'}` +
    `${attribute('data-id', page.id)}${attribute('data-location', page.location)}` +
    attribute('data-target', page.target) +
    (page.transition ? ' data-transition' : '') +
    attribute('data-scope', page.rendering.scope) +
    (domId &&
      page.contentWidth &&
      ` style="--bespa-content-width:${escapeHtml(page.contentWidth)}"`) +
    `${attribute('data-history', page.history === 'push' ? '' : page.history)}>` +
    // Those of the document are in its head.
    `${stateHtml(page, domId ? [] : page.rendering.modules)}${body}</${element}>`
  )
}

/**
 * The hidden element that holds the page's state as JSON, and has the runtime load modules.
 *
 * @param attributes further attributes, as HTML
 */
export function stateHtml(
  page: DrawnPage,
  modules: Iterable<string> = page.rendering.modules,
  attributes = '',
): string {
  const { rendering } = page
  const { assets, assetBase } = rendering.request
  const addresses = [...modules].map((key) => assets.url(`modules/${key}.js`, assetBase))
  return (
    `<div class="State" hidden${attribute('data-title', page.title)}${attributes}` +
    (addresses.length > 0
      ? ` data-widget="modules"${attribute('data-modules', addresses.join(' '))}`
      : '') +
    `>${escapeHtml(JSON.stringify(keptState(rendering)))}</div>`
  )
}

interface Scripts {
  readonly head: string
  readonly end: string
}

function deferredScripts(page: DrawnPage): Scripts {
  const { main, modules, nonce } = scriptAddresses(page)
  const others = modules.map((href) => `<script type="module" src="${href}"></script>`)
  return { head: `<script src="${main}" defer${nonce}></script>${others.join('')}`, end: '' }
}

/** Behind the page, where they run before the late parts come; the browser fetches them early. */
function streamedScripts(page: DrawnPage): Scripts {
  const { main, modules, nonce } = scriptAddresses(page)
  const preloads = modules.map((href) => `<link rel="modulepreload" href="${href}">`)
  const others = modules.map((href) => `<script type="module" async src="${href}"></script>`)
  return {
    head: `<link rel="preload" as="script" href="${main}"${nonce}>${preloads.join('')}`,
    end: `<script src="${main}"${nonce}></script>${others.join('')}`,
  }
}

function scriptAddresses({ rendering }: DrawnPage) {
  const { assets, assetBase, development, nonce } = rendering.request
  const asset = (name: string) => escapeHtml(assets.url(name, assetBase))
  return {
    main: asset(development ? 'script.development.js' : 'script.js'),
    modules: [...rendering.modules].map((key) => asset(`modules/${key}.js`)),
    nonce: attribute('nonce', nonce ?? ''),
  }
}

function attribute(name: string, value: string): string {
  return value && ` ${name}="${escapeHtml(value)}"`
}
