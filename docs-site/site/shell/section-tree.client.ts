import type {} from 'bespa/client'

// Puts the row of the present page in view by scrolling the column alone, never the page.
bespa.define('SectionTree', (root) => {
  const current = root.querySelector<HTMLElement>('[aria-current]')
  if (!current) return
  const { top, height } = current.getBoundingClientRect()
  const above = top - root.getBoundingClientRect().top
  if (above + height > root.clientHeight) root.scrollTop = above - root.clientHeight / 2
})
