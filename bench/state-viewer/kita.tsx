/** @jsxImportSource @kitajs/html */
import { escapeHtml } from '@kitajs/html'
import type { LinkModel, StateViewerModel } from './model.js'

export function stateViewerKita({
  page,
  heading,
  introduction,
  viewer,
  links,
  secret,
  hidden,
}: StateViewerModel): string {
  return (
    <section class="Page" data-id={page.id} data-location={page.location}>
      <div class="State" hidden data-title={page.title} safe>
        {JSON.stringify({ x: viewer.value })}
      </div>
      <h2 class="Heading HeadlineMedium" safe>
        {heading}
      </h2>
      <div class="Block" safe>
        {introduction}
      </div>
      <fieldset class="GroupingFrame Block" data-id={viewer.id}>
        <legend safe>{viewer.title}</legend>
        <div class="GroupingFrameContent">x = &quot;{escapeHtml(viewer.value)}&quot;</div>
      </fieldset>
      <Links links={links} />
      <Links links={secret} />
      <span class="Empty GroupingFrame Block" data-id={hidden.id} hidden></span>
    </section>
  ) as string
}

function Links({ links }: { links: readonly LinkModel[] }) {
  return (
    <div class="Block">
      {links.map((link, at) => (
        <>
          {at > 0 ? <span class="PipeSeparator"> | </span> : ''}
          <Link {...link} />
        </>
      ))}
    </div>
  )
}

function Link({ href, text }: LinkModel) {
  return (
    <a class="Link" href={href} safe>
      {text}
    </a>
  )
}
