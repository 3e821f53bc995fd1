/** Writes the data of the API reference, as a step of the build. */
import { generateApi } from './generate-api.js'

const began = performance.now()
const isWritten = await generateApi()
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(isWritten ? `API reference: written in ${seconds} s` : 'API reference: up to date')
