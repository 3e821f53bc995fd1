import type {} from 'bespa/client'

// The track's color and the number beside it follow the handle while it is dragged.
bespa.define('Slider', (root) => {
  const control = root.querySelector('input')
  const output = root.querySelector('output')
  const show = () => {
    if (!control || !output) return
    const { value, min, max } = control
    root.style.setProperty('--share', String((+value - +min) / (+max - +min) || 0))
    output.value = value
  }
  // Browsers may restore another value than the one that was drawn.
  show()
  root.addEventListener('input', show)
})
