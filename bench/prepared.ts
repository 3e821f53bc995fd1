import type { Context, Page } from 'bespa'
import { BespaContender } from './bespa-contender.js'
import type { DrawingRequest } from './drawing-context.js'
import { form } from './form/workload.js'
import type { Contender } from './measure/contender.js'
import { assertSameTree } from './measure/same-tree.js'
import { orders } from './orders/workload.js'
import { stateViewer } from './state-viewer/workload.js'
import type { PageModel } from './page-model.js'
import type { PageOptions, Workload } from './workload.js'

/** A workload with its data, ready to be drawn by anybody. */
export interface Prepared {
  readonly title: string
  readonly hasLazyPart: boolean
  readonly hasTagsOnly: boolean
  /** BESPA drawing the page's element: what the peers draw too. */
  bespa(name: string, options?: PageOptions): BespaContender
  /** BESPA drawing the page's one small widget again. */
  redraw(name: string, options?: PageOptions): BespaContender
  /** BESPA drawing the whole document. */
  document(name: string): BespaContender
  readonly peers: readonly Contender[]
  /** The page, for a server. */
  page(ctx: Context, options?: PageOptions): Page
  readonly path: string
  /** What the browser posts to have the small widget drawn again. */
  readonly redrawBody: string
}

/** All workloads. */
export function prepareAll(): Prepared[] {
  return [prepare(stateViewer), prepare(form), prepare(orders)]
}

/** @throws {Error} when the contenders do not draw the same tree */
function prepare<Model extends { readonly page: PageModel }>(workload: Workload<Model>): Prepared {
  const model = workload.model()
  const { path, state, changes } = workload
  const contender = (request: Partial<DrawingRequest>) => (name: string, options?: PageOptions) =>
    new BespaContender(name, (ctx) => workload.page(ctx, model, options), {
      kind: 'nested',
      path,
      state,
      ...request,
    })
  const redrawn = { ...state, [changes]: 'bar' }
  const bespa = contender({})
  const html = bespa('').draw()
  const ids = [...html.matchAll(/ data-id="([^"]*)"/g)].map(([, id = '']) => id)[Symbol.iterator]()
  workload.fillIds(model, () => ids.next().value ?? '')
  model.page.modules = / data-modules="([^"]*)"/.exec(html)?.[1] ?? ''
  const peers = workload.peers.map(({ name, draw }) => ({ name, draw: () => draw(model) }))
  for (const peer of peers) assertSameTree(html, peer.draw(), `${workload.title}: ${peer.name}`)
  return {
    ...workload,
    bespa,
    redraw: contender({
      kind: 'partial',
      changed: [changes],
      state: { ...state, [changes]: 'bar' },
    }),
    document: contender({ kind: 'full' }),
    peers,
    redrawBody: String(new URLSearchParams({ ...redrawn, _changed: changes })),
    page: (ctx, options) => workload.page(ctx, model, options),
  }
}
