import type {} from 'bespa/client'

// There is no attribute for it.
bespa.define('Mixed', (root) => {
  const box = root as HTMLInputElement
  box.indeterminate = true
})
