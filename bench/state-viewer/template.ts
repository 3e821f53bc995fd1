import { escapeHtml } from 'bespa'
import { pageHtml } from '../page-html.js'
import type { StateViewerModel } from './model.js'

type Links = StateViewerModel['links']

export function stateViewerTemplate(model: StateViewerModel): string {
  const { page, heading, introduction, viewer, links, secret, hidden } = model
  return pageHtml(
    page,
    { x: viewer.value },
    `<h1 data-id="${heading.id}" class="Heading">${escapeHtml(heading.text)}</h1>` +
      `<p data-id="${introduction.id}" class="Paragraph">${escapeHtml(introduction.text)}</p>` +
      `<div data-id="${viewer.id}" class="Frame"><div class="Title">${escapeHtml(viewer.title)}</div>` +
      `x = &quot;${escapeHtml(viewer.value)}&quot;</div>` +
      linksHtml(links) +
      linksHtml(secret) +
      `<span class="Empty Frame" data-id="${hidden.id}" hidden></span>`,
  )
}

function linksHtml({ id, links }: Links): string {
  let html = `<p data-id="${id}" class="Paragraph">`
  for (let at = 0; at < links.length; at++) {
    const link = links[at]!
    if (at > 0) html += ' | '
    html += `<a data-id="${link.id}" class="Link" href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>`
  }
  return html + '</p>'
}
