import type { Workload } from '../workload.js'
import { stateViewerPage } from './bespa.js'
import { fillStateViewerIds, stateViewerModel, type StateViewerModel } from './model.js'
import { stateViewerKita } from './kita.js'
import { stateViewerSolid } from './solid.js'
import { stateViewerSvelte } from './svelte.js'
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
    { name: 'kita', draw: stateViewerKita },
    { name: 'solid', draw: stateViewerSolid },
    { name: 'svelte', draw: stateViewerSvelte },
    { name: 'preact', draw: stateViewerPreact },
    { name: 'react', draw: stateViewerReact },
  ],
  changes: 'x',
  hasLazyPart: false,
  hasTagsOnly: false,
}
