import { createServer } from 'node:http'
import { createSite } from './app.js'

/** `npm start`: serves the documentation site on `PORT`, by default 8080. */
const port = Number(process.env['PORT'] || 8080)
const handle = createSite().callback()
const server = createServer((request, response) => void handle(request, response))

server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `port ${port} is taken; choose another one with PORT=8081 npm start`
      : error.message
  console.error(`The site cannot be served: ${reason}`)
  process.exitCode = 1
})
server.listen(port, () => {
  console.log(`The documentation site is served on http://localhost:${port}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    server.closeIdleConnections()
  })
}
