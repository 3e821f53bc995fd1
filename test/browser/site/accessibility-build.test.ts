import { describe } from 'vitest'
import { testAccessibility } from './test-accessibility.js'
import { useChromium } from '../harness.js'

const chromium = useChromium()

describe('Each page of the Build track', () => {
  testAccessibility(chromium, 'build')
})
