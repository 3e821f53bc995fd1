import { describe } from 'vitest'
import { testAccessibility } from './test-accessibility.js'
import { useChromium } from '../harness.js'

const chromium = useChromium()

describe('Each page outside of the tracks', () => {
  testAccessibility(chromium)
})
