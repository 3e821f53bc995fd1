import { describe } from 'vitest'
import { testAccessibility } from './test-accessibility.js'
import { useChromium } from '../harness.js'

const chromium = useChromium()

describe('Each page of the Basics track', () => {
  testAccessibility(chromium, 'basics')
})
