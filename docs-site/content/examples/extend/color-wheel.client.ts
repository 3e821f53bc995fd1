import type {} from 'bespa/client'

bespa.define('ColorWheel', (root) => {
  const slider = root.querySelector('input')
  const disc = root.querySelector('.ColorWheelDisc')
  if (!slider || !disc) return
  const show = () => root.style.setProperty('--hue', slider.value)
  const pick = ({ clientX, clientY, buttons }: PointerEvent) => {
    if (buttons !== 1 || slider.disabled) return
    const { left, top, width, height } = disc.getBoundingClientRect()
    const angle = Math.atan2(
      clientY - top - height / 2,
      clientX - left - width / 2,
    )
    slider.value = String(Math.round((angle * 180) / Math.PI + 450) % 360)
    // As if the slider itself had been moved: auto-submit, live validation and warnings hear of it.
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }
  slider.addEventListener('input', show)
  disc.addEventListener('pointerdown', pick as EventListener)
  disc.addEventListener('pointermove', pick as EventListener)
})
