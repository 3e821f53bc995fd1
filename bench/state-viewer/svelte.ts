import { render } from 'svelte/server'
import StateViewer from './state-viewer.svelte'
import type { StateViewerModel } from './model.js'

export function stateViewerSvelte(model: StateViewerModel): string {
  return render(StateViewer, { props: { ...model } }).body
}
