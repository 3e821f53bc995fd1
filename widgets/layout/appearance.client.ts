import type {} from 'bespa/client'

// The first draw has put the same into the document: only what a redraw brings makes a difference.
bespa.define('Appearance', ({ dataset }) => {
  const { theme, tones = '' } = dataset
  const root = document.documentElement
  root.classList.toggle('LightTheme', theme === 'light')
  root.classList.toggle('DarkTheme', theme === 'dark')
  const scheme = document.querySelector('meta[name=color-scheme]')
  scheme?.setAttribute('content', theme === 'system' ? 'light dark' : (theme ?? ''))
  const links = document.querySelectorAll<HTMLLinkElement>('link[href*="/bespa/tones.css"]')
  const current = [...links].at(-1)
  if (!current || current.getAttribute('href') === tones) return
  const next = current.cloneNode() as HTMLLinkElement
  next.href = tones
  // The old tones stay until the new ones are there, so that the page is never without colors.
  next.addEventListener('load', () => [...links].forEach((link) => link.remove()))
  current.after(next)
})
