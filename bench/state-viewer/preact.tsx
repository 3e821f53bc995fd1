/** @jsxImportSource preact */
import { Fragment } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { StateViewerModel } from './model.js'

export function stateViewerPreact(model: StateViewerModel): string {
  return renderToString(<StateViewer model={model} />)
}

function StateViewer({ model }: { model: StateViewerModel }) {
  const { page, heading, introduction, viewer, links, secret, hidden } = model
  return (
    <section class="Page" data-id={page.id} data-location={page.location}>
      <div class="State" hidden data-title={page.title}>
        {JSON.stringify({ x: viewer.value })}
      </div>
      <h1 class="Heading" data-id={heading.id}>
        {heading.text}
      </h1>
      <p class="Paragraph" data-id={introduction.id}>
        {introduction.text}
      </p>
      <div class="Frame" data-id={viewer.id}>
        <div class="Title">{viewer.title}</div>x = "{viewer.value}"
      </div>
      <Links {...links} />
      <Links {...secret} />
      <span class="Empty Frame" data-id={hidden.id} hidden />
    </section>
  )
}

function Links({ id, links }: StateViewerModel['links']) {
  return (
    <p class="Paragraph" data-id={id}>
      {links.map((link, at) => (
        <Fragment key={link.id}>
          {at > 0 && ' | '}
          <Link {...link} />
        </Fragment>
      ))}
    </p>
  )
}

function Link({ id, href, text }: { id: string; href: string; text: string }) {
  return (
    <a class="Link" data-id={id} href={href}>
      {text}
    </a>
  )
}
