import { escapeHtml } from 'bespa'
import { pageHtml } from '../page-html.js'
import type { LinkModel, StateViewerModel } from './model.js'

export function stateViewerTemplate(model: StateViewerModel): string {
  const { page, heading, introduction, viewer, links, secret, hidden } = model
  return pageHtml(
    page,
    { x: viewer.value },
    `<h2 class="Heading HeadlineMedium">${escapeHtml(heading)}</h2>` +
      `<div class="Block">${escapeHtml(introduction)}</div>` +
      `<fieldset data-id="${viewer.id}" class="GroupingFrame Block">` +
      `<legend>${escapeHtml(viewer.title)}</legend>` +
      `<div class="GroupingFrameContent">x = &quot;${escapeHtml(viewer.value)}&quot;</div></fieldset>` +
      linksHtml(links) +
      linksHtml(secret) +
      `<span class="Empty GroupingFrame Block" data-id="${hidden.id}" hidden></span>`,
  )
}

function linksHtml(links: readonly LinkModel[]): string {
  let html = `<div class="Block">`
  for (let at = 0; at < links.length; at++) {
    const link = links[at]!
    if (at > 0) html += '<span class="PipeSeparator"> | </span>'
    html += `<a class="Link" href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>`
  }
  return html + '</div>'
}
