import { createComponent, escape, renderToString, ssr, ssrAttribute } from '../solid-ssr.js'
import type { LinkModel, StateViewerModel } from './model.js'

/*
 * Written as the compiler of Solid writes it (`generate: 'ssr'`, `hydratable: false`).
 */

export function stateViewerSolid(model: StateViewerModel): string {
  return renderToString(() => createComponent(StateViewer, model))
}

const page = [
  '<section class="Page"',
  '',
  '><div class="State" hidden',
  '>',
  '</div><h2 class="Heading HeadlineMedium">',
  '</h2><div class="Block">',
  '</div><fieldset class="GroupingFrame Block"',
  '><legend>',
  '</legend><div class="GroupingFrameContent">x = "',
  '"</div></fieldset>',
  '',
  '<span class="Empty GroupingFrame Block"',
  ' hidden></span></section>',
]

function StateViewer(props: StateViewerModel) {
  return ssr(
    page,
    ssrAttribute('data-id', escape(props.page.id, true)),
    ssrAttribute('data-location', escape(props.page.location, true)),
    ssrAttribute('data-title', escape(props.page.title, true)),
    escape(JSON.stringify({ x: props.viewer.value })),
    escape(props.heading),
    escape(props.introduction),
    ssrAttribute('data-id', escape(props.viewer.id, true)),
    escape(props.viewer.title),
    escape(props.viewer.value),
    escape(createComponent(Links, { links: props.links })),
    escape(createComponent(Links, { links: props.secret })),
    ssrAttribute('data-id', escape(props.hidden.id, true)),
  )
}

const block = ['<div class="Block">', '</div>']
const separator = '<span class="PipeSeparator"> | </span>'

function Links(props: { links: readonly LinkModel[] }) {
  return ssr(
    block,
    escape(props.links.map((link, at) => [at > 0 && ssr(separator), createComponent(Link, link)])),
  )
}

const anchor = ['<a class="Link"', '>', '</a>']

function Link(props: LinkModel) {
  return ssr(anchor, ssrAttribute('href', escape(props.href, true)), escape(props.text))
}
