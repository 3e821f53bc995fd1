import type {} from 'bespa/client'
import { copyText } from './copy-text.client.js'

/** Milliseconds for which the button shows what has come of it. */
const shownFor = 2000

bespa.define('CopyToClipboard', (root) => {
  let timer: number | undefined

  const show = (result: '' | 'Copied' | 'Failed') => {
    for (const name of ['Copied', 'Failed']) root.classList.toggle(name, name === result)
    // The one place of the page from which things are spoken.
    const announcer = document.querySelector('.Announcer')
    if (announcer) announcer.textContent = root.dataset[result.toLowerCase()] ?? ''
  }
  const onClick = async (event: Event) => {
    // A card or a table row around it is not meant.
    event.stopPropagation()
    if (!(event.target as Element).closest('button')) return
    const copied = await copyText(root.dataset['text'] ?? '', root)
    clearTimeout(timer)
    show('')
    // After a while without text the same words are spoken again.
    setTimeout(show, 50, copied ? 'Copied' : 'Failed')
    timer = window.setTimeout(show, shownFor, '')
  }
  root.addEventListener('click', (event) => void onClick(event))
  return () => clearTimeout(timer)
})
