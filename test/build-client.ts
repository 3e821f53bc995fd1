import { buildClient } from '../client-src/build.mjs'

/** Builds the browser's half once before the tests, so that they see the sources as they are. */
export default async function setup(): Promise<void> {
  await buildClient()
}
