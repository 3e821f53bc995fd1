/** @jsxImportSource react */
import { Fragment } from 'react'
import { renderToString } from 'react-dom/server'
import type { LinkModel, StateViewerModel } from './model.js'

export function stateViewerReact(model: StateViewerModel): string {
  return renderToString(<StateViewer {...model} />)
}

function StateViewer({
  page,
  heading,
  introduction,
  viewer,
  links,
  secret,
  hidden,
}: StateViewerModel) {
  return (
    <section className="Page" data-id={page.id} data-location={page.location}>
      <div className="State" hidden data-title={page.title}>
        {JSON.stringify({ x: viewer.value })}
      </div>
      <h2 className="Heading HeadlineMedium">{heading}</h2>
      <div className="Block">{introduction}</div>
      <fieldset className="GroupingFrame Block" data-id={viewer.id}>
        <legend>{viewer.title}</legend>
        <div className="GroupingFrameContent">x = &quot;{viewer.value}&quot;</div>
      </fieldset>
      <Links links={links} />
      <Links links={secret} />
      <span className="Empty GroupingFrame Block" data-id={hidden.id} hidden />
    </section>
  )
}

function Links({ links }: { links: readonly LinkModel[] }) {
  return (
    <div className="Block">
      {links.map((link, at) => (
        <Fragment key={link.href}>
          {at > 0 && <span className="PipeSeparator"> | </span>}
          <Link {...link} />
        </Fragment>
      ))}
    </div>
  )
}

function Link({ href, text }: LinkModel) {
  return (
    <a className="Link" href={href}>
      {text}
    </a>
  )
}
