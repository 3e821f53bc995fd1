// Where a button was pressed: from there its ripple spreads.
document.addEventListener(
  'pointerdown',
  ({ target, clientX, clientY }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('.Button')
    if (!button) return
    const { left, top } = button.getBoundingClientRect()
    button.style.setProperty('--bespa-press-x', `${clientX - left}px`)
    button.style.setProperty('--bespa-press-y', `${clientY - top}px`)
  },
  { passive: true },
)

export {}
