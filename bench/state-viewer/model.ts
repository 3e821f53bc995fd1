import type { PageModel } from '../page-model.js'

/** A page that shows a state variable and links that change it. */
export interface StateViewerModel {
  readonly page: PageModel
  readonly heading: string
  readonly introduction: string
  readonly viewer: { id: string; title: string; value: string }
  readonly links: readonly LinkModel[]
  readonly secret: readonly LinkModel[]
  readonly hidden: { id: string }
}

export interface LinkModel {
  readonly href: string
  readonly text: string
}

export function stateViewerModel(): StateViewerModel {
  return {
    page: { id: '', title: 'Incremental updates', location: '/basics/incremental', modules: '' },
    heading: 'Incremental updates',
    introduction: 'A link changes the state "x" & only the frame below is drawn again.',
    viewer: { id: '', title: 'State variable "x" viewer', value: 'foo' },
    links: [
      { href: '?x=foo', text: 'foo' },
      { href: '?x=bar', text: 'bar' },
      { href: '?x=', text: 'clear' },
    ],
    secret: [
      { href: '?secret=show', text: 'Show' },
      { href: '?secret=hide', text: 'Hide' },
    ],
    hidden: { id: '' },
  }
}

export function fillStateViewerIds(model: StateViewerModel, next: () => string): void {
  for (const element of [model.page, model.viewer, model.hidden]) element.id = next()
}
