import { escapeHtml } from 'bespa'
import type { PageModel } from './page-model.js'

/** The page's element and its state, as a template. */
export function pageHtml(
  { id, title, location, modules }: PageModel,
  state: Readonly<Record<string, string>>,
  body: string,
): string {
  return (
    `<section class="Page" data-id="${id}" data-location="${escapeHtml(location)}">` +
    `<div class="State" hidden data-title="${escapeHtml(title)}"` +
    (modules && ` data-widget="modules" data-modules="${escapeHtml(modules)}"`) +
    `>${escapeHtml(JSON.stringify(state))}</div>` +
    `${body}</section>`
  )
}
