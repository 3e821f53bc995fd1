import type { Workload } from '../workload.js'
import { formPage } from './bespa.js'
import { fillFormIds, formModel, type FormModel } from './model.js'
import { formKita } from './kita.js'
import { formSolid } from './solid.js'
import { formSvelte } from './svelte.js'
import { formPreact } from './preact.js'
import { formReact } from './react.js'
import { formTemplate } from './template.js'

export const form: Workload<FormModel> = {
  title: 'Form, 40 inputs and 4 dropdowns',
  path: '/form',
  state: {},
  model: formModel,
  fillIds: fillFormIds,
  page: formPage,
  peers: [
    { name: 'template literal', draw: formTemplate },
    { name: 'kita', draw: formKita },
    { name: 'solid', draw: formSolid },
    { name: 'svelte', draw: formSvelte },
    { name: 'preact', draw: formPreact },
    { name: 'react', draw: formReact },
  ],
  changes: 'status',
  hasLazyPart: false,
  hasTagsOnly: false,
}
