/** Ends with 0 when the node in this container is ready, else with 1. */
import process from 'node:process'

const url = `http://127.0.0.1:${process.env.PORT || 8080}/health`
const isReady = await fetch(url, { signal: AbortSignal.timeout(1500) }).then(
  (response) => response.ok,
  () => false,
)
process.exit(isReady ? 0 : 1)
