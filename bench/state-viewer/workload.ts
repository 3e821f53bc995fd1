import type { Workload } from '../workload.js'
import { stateViewerPage } from './bespa.js'
import { fillStateViewerIds, stateViewerModel, type StateViewerModel } from './model.js'
import { stateViewerPreact } from './preact.js'
import { stateViewerReact } from './react.js'
import { stateViewerTemplate } from './template.js'

export const stateViewer: Workload<StateViewerModel> = {
  title: 'State viewer',
  path: '/basics/incremental',
  state: { x: 'foo' },
  model: stateViewerModel,
  fillIds: fillStateViewerIds,
  page: stateViewerPage,
  peers: [
    { name: 'template literal', draw: stateViewerTemplate },
    { name: 'preact', draw: stateViewerPreact },
    { name: 'react', draw: stateViewerReact },
  ],
  changes: 'x',
  hasLazyPart: false,
  hasTagsOnly: false,
}
