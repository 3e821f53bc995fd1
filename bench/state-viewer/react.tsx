import { Fragment } from 'react'
import { renderToString } from 'react-dom/server'
import type { StateViewerModel } from './model.js'

export function stateViewerReact(model: StateViewerModel): string {
  return renderToString(<StateViewer model={model} />)
}

function StateViewer({ model }: { model: StateViewerModel }) {
  const { page, heading, introduction, viewer, links, secret, hidden } = model
  return (
    <section className="Page" data-id={page.id} data-location={page.location}>
      <div className="State" hidden data-title={page.title}>
        {JSON.stringify({ x: viewer.value })}
      </div>
      <h1 className="Heading" data-id={heading.id}>
        {heading.text}
      </h1>
      <p className="Paragraph" data-id={introduction.id}>
        {introduction.text}
      </p>
      <div className="Frame" data-id={viewer.id}>
        <div className="Title">{viewer.title}</div>x = "{viewer.value}"
      </div>
      <Links {...links} />
      <Links {...secret} />
      <span className="Empty Frame" data-id={hidden.id} hidden />
    </section>
  )
}

function Links({ id, links }: StateViewerModel['links']) {
  return (
    <p className="Paragraph" data-id={id}>
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
    <a className="Link" data-id={id} href={href}>
      {text}
    </a>
  )
}
