import { serverProgram } from './live/server-programs.js'

/** Makes sure, once before the tests, that there are a Redis and a proxy for those that need them. */
export default function setup(): void {
  serverProgram('redis')
  serverProgram('nginx')
}
