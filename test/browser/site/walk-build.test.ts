import { describe } from 'vitest'
import { walkPages } from './walk-pages.js'
import { useChromium } from '../harness.js'

const chromium = useChromium()

describe('Each page of the Build track', () => {
  walkPages(chromium, 'build')
})
