/** `bespa`: the core and the default widgets. */
export * from '../lib/index.js'
export { Factory } from './factory.js'
