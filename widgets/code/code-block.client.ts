import type {} from 'bespa/client'
import { copyText } from '../feedback/copy-text.client.js'

/** Milliseconds for which the button shows what has come of it. */
const shownFor = 2000

bespa.define('CodeBlock', (root) => {
  const pre = root.querySelector('pre')
  if (!pre) return
  const name = pre.getAttribute('aria-label') ?? pre.dataset['name'] ?? ''
  let timer: number | undefined

  // A tab stop is of use only where something is out of sight.
  const onSize = () => {
    const isFolded = getComputedStyle(pre).overflowY === 'hidden'
    const scrolls =
      pre.scrollWidth > pre.clientWidth + 1 ||
      (!isFolded && pre.scrollHeight > pre.clientHeight + 1)
    for (const [attribute, value] of [
      ['tabindex', '0'],
      ['role', 'group'],
      ['aria-label', name],
    ] as const) {
      if (scrolls) pre.setAttribute(attribute, value)
      else pre.removeAttribute(attribute)
    }
  }
  const onClick = async (event: Event) => {
    if (!(event.target as Element).closest('.CodeCopy')) return
    // A card around it is not meant.
    event.stopPropagation()
    const copied = await copyText(pre.textContent, root)
    show(copied ? 'Copied' : 'Failed')
    clearTimeout(timer)
    timer = window.setTimeout(show, shownFor, '')
  }
  const show = (result: '' | 'Copied' | 'Failed') => {
    for (const one of ['Copied', 'Failed']) root.classList.toggle(one, one === result)
    const announcer = document.querySelector('.Announcer')
    if (announcer) announcer.textContent = root.dataset[result.toLowerCase()] ?? ''
  }

  const sizes = new ResizeObserver(onSize)
  sizes.observe(pre)
  // A font that comes late makes the lines longer or shorter, and the block stays as it is.
  const { fonts } = document
  fonts.addEventListener('loadingdone', onSize)
  root.addEventListener('click', (event) => void onClick(event))
  return () => {
    sizes.disconnect()
    fonts.removeEventListener('loadingdone', onSize)
    clearTimeout(timer)
  }
})
