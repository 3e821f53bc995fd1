import type {} from 'bespa/client'
import { UploadList } from './upload-list.client.js'

const lists = new Map<string, UploadList>()
/** Forms that were sent while files were on their way, and the buttons that have sent them. */
const held = new Map<HTMLFormElement, HTMLElement | null>()

bespa.define('InputFile', (root) => {
  const page = root.closest<HTMLElement>('.Page')?.dataset['location'] ?? location.pathname
  const place = `${page} ${root.dataset['id'] ?? ''}`
  let list = lists.get(place)
  if (!list) lists.set(place, (list = new UploadList(place, releaseForms)))
  list.attach(root)
  takeDrops(root, list)
  return () => {
    // A redraw has put another element in the place, and the list goes on with that.
    if (list.root !== root) return
    list.stop()
    lists.delete(place)
  }
})

// The form waits until its files are there.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement
    const own = listsOf(form)
    const busy = own.filter((list) => list.busy)
    for (const list of busy.length > 0 ? busy : own) {
      if (list.busy) list.hold()
      else list.submitted()
    }
    if (busy.length === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held.set(form, event.submitter)
  },
  true,
)

document.addEventListener('bespa:error', () => {
  for (const list of lists.values()) list.unsubmitted()
})

// A file that is dropped beside the input must not take the place of the page.
for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, (event) => {
    const { dataTransfer } = event as DragEvent
    if (lists.size > 0 && dataTransfer && hasFiles(dataTransfer)) event.preventDefault()
  })
}

document.addEventListener('paste', ({ target, clipboardData }) => {
  const files = [...(clipboardData?.files ?? [])]
  if (files.length === 0) return
  const all = [...lists.values()]
  const within = all.find(({ root }) => root.contains(target as Node))
  const isText = (target as Element).matches('input:not([type=file]),textarea,[contenteditable]')
  const list = within ?? (isText ? undefined : all[0])
  list?.add(files)
})

function takeDrops(root: HTMLElement, list: UploadList): void {
  const drag = (isOver: boolean) => root.classList.toggle('Dragging', isOver)
  root.addEventListener('dragover', ({ dataTransfer }) => {
    if (dataTransfer && hasFiles(dataTransfer)) drag(true)
  })
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node | null)) drag(false)
  })
  root.addEventListener('drop', (event) => {
    drag(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    list.add(files)
  })
}

function releaseForms(): void {
  for (const [form, submitter] of held) {
    const own = listsOf(form)
    if (own.some((list) => list.busy)) continue
    held.delete(form)
    const failure = own.map((list) => list.failure).find(Boolean)
    if (failure) failure.element.querySelector<HTMLElement>('button')?.focus()
    else if (bespa.membersOf(form).isConnected) {
      bespa.membersOf(form).requestSubmit(submitter?.isConnected ? submitter : null)
    }
  }
}

function listsOf(form: HTMLFormElement): UploadList[] {
  return [...lists.values()].filter((list) => list.form === form)
}

function hasFiles({ types }: DataTransfer): boolean {
  return types.includes('Files')
}
