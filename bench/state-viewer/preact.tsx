/** @jsxImportSource preact */
import { Fragment } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { LinkModel, StateViewerModel } from './model.js'

export function stateViewerPreact(model: StateViewerModel): string {
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
    <section class="Page" data-id={page.id} data-location={page.location}>
      <div class="State" hidden data-title={page.title}>
        {JSON.stringify({ x: viewer.value })}
      </div>
      <h2 class="Heading HeadlineMedium">{heading}</h2>
      <div class="Block">{introduction}</div>
      <fieldset class="GroupingFrame Block" data-id={viewer.id}>
        <legend>{viewer.title}</legend>
        <div class="GroupingFrameContent">x = &quot;{viewer.value}&quot;</div>
      </fieldset>
      <Links links={links} />
      <Links links={secret} />
      <span class="Empty GroupingFrame Block" data-id={hidden.id} hidden />
    </section>
  )
}

function Links({ links }: { links: readonly LinkModel[] }) {
  return (
    <div class="Block">
      {links.map((link, at) => (
        <Fragment key={link.href}>
          {at > 0 && <span class="PipeSeparator"> | </span>}
          <Link {...link} />
        </Fragment>
      ))}
    </div>
  )
}

function Link({ href, text }: LinkModel) {
  return (
    <a class="Link" href={href}>
      {text}
    </a>
  )
}
