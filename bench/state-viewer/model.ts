import type { PageModel } from '../page-model.js'

/** A page that shows a state variable and links that change it. */
export interface StateViewerModel {
  readonly page: PageModel
  readonly heading: { id: string; text: string }
  readonly introduction: { id: string; text: string }
  readonly viewer: { id: string; title: string; value: string }
  readonly links: { id: string; links: { id: string; href: string; text: string }[] }
  readonly secret: { id: string; links: { id: string; href: string; text: string }[] }
  readonly hidden: { id: string }
}

export function stateViewerModel(): StateViewerModel {
  const link = (href: string, text: string) => ({ id: '', href, text })
  return {
    page: { id: '', title: 'Incremental updates', location: '/basics/incremental' },
    heading: { id: '', text: 'Incremental updates' },
    introduction: {
      id: '',
      text: 'A link changes the state "x" & only the frame below is drawn again.',
    },
    viewer: { id: '', title: 'State variable "x" viewer', value: 'foo' },
    links: { id: '', links: [link('?x=foo', 'foo'), link('?x=bar', 'bar'), link('?x=', 'clear')] },
    secret: { id: '', links: [link('?secret=show', 'Show'), link('?secret=hide', 'Hide')] },
    hidden: { id: '' },
  }
}

export function fillStateViewerIds(model: StateViewerModel, next: () => string): void {
  const { page, heading, introduction, viewer, links, secret, hidden } = model
  for (const element of [page, heading, introduction, viewer]) element.id = next()
  for (const group of [links, secret]) {
    group.id = next()
    for (const link of group.links) link.id = next()
  }
  hidden.id = next()
}
