/** The server of the upload benchmark: `node bench/upload/server.mjs FOLDER PORT`. Tells its parent its peaks. */
import { bespa, UploadReceiver } from 'bespa'
import Koa from 'koa'
import process from 'node:process'

const [, , directory, port] = process.argv
const uploads = new UploadReceiver('/uploads', { directory, keys: ['a key of the benchmark'] })
const app = new Koa().use(bespa()).use(uploads.middleware())
app.use((ctx) => (ctx.body = uploads.ticket(ctx, { accept: '', maxSize: 0 })))

const none = { rss: 0, heapUsed: 0, arrayBuffers: 0 }
let peak = none
setInterval(() => {
  const now = process.memoryUsage()
  peak = Object.fromEntries(Object.keys(none).map((key) => [key, Math.max(peak[key], now[key])]))
}, 5)
process.on('message', () => {
  process.send({ peak })
  peak = none
})
const server = app.listen(Number(port), '127.0.0.1', () => {
  process.send({ port: server.address().port })
})
