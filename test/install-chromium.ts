import { findChromium, installChromium } from './chromium.js'

/** Makes sure, once before the browser tests, that there is a Chromium to run them in. */
export default function setup(): void {
  if (!findChromium()) installChromium()
}
