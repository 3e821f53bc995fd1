/**
 * Measures what an upload of 200 MB costs the server, and what is lost when the connection or the node goes.
 * Each part is an upload of its own, to a server in a process of its own.
 *
 *     npm run build && node bench/upload/run.mjs
 */
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const megabyte = 1024 * 1024
const size = 200 * megabyte
const chunk = Buffer.alloc(64 * 1024)
for (let at = 0; at < chunk.length; at++) chunk[at] = (at * 31) % 251
const tus = { 'Tus-Resumable': '1.0.0' }
const directory = mkdtempSync(path.join(tmpdir(), 'bespa-bench-uploads-'))

let server
let port = 0
let cookie = ''

async function start() {
  const program = fileURLToPath(new URL('server.mjs', import.meta.url))
  server = fork(program, [directory, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [message] = await once(server, 'message')
  port = message.port
}

/** The most memory that the server has had since it was last asked, in MB. */
async function peak() {
  server.send('peak')
  const [message] = await once(server, 'message')
  return Object.fromEntries(
    Object.entries(message.peak).map(([key, bytes]) => [key, Math.round(bytes / megabyte)]),
  )
}

function send(method, at, headers, write) {
  return new Promise((resolve, reject) => {
    const all = { ...tus, ...(cookie && { Cookie: cookie }), ...headers }
    const asked = request({ port, host: '127.0.0.1', method, path: at, headers: all })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const [given = ''] = answer.headers['set-cookie'] ?? []
      if (given) cookie = given.split(';')[0]
      let text = ''
      answer
        .on('data', (data) => (text += data))
        .on('end', () => resolve({ headers: answer.headers, text }))
    })
    if (write) write(asked).catch(reject)
    else asked.end()
  })
}

async function create(length) {
  const { text: ticket } = await send('GET', '/ticket', {})
  const metadata = Object.entries({ filename: 'large.bin', ticket })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join()
  const { headers } = await send('POST', '/uploads', {
    'Upload-Length': String(length),
    'Upload-Metadata': metadata,
  })
  return headers.location
}

/** Sends bytes from `offset` on; `onSent` is told how many were sent altogether. */
function patch(location, offset, length, onSent = () => undefined) {
  const headers = {
    'Upload-Offset': String(offset),
    'Content-Type': 'application/offset+octet-stream',
    'Content-Length': String(length - offset),
  }
  return send('PATCH', location, headers, async (asked) => {
    for (let at = offset; at < length && !asked.destroyed;) {
      const start = at % chunk.length
      const part = chunk.subarray(start, Math.min(chunk.length, start + length - at))
      const hasRoom = asked.write(part)
      at += part.length
      onSent(at, asked)
      if (!hasRoom && !asked.destroyed) await once(asked, 'drain')
    }
    asked.end()
  })
}

async function offsetOf(location) {
  const { headers } = await send('HEAD', location, {})
  return Number(headers['upload-offset'])
}

/** Whether the server has exactly the bytes that were sent. */
async function isWhole(location) {
  const expected = createHash('sha256')
  for (let at = 0; at < size; at += chunk.length) expected.update(chunk)
  const file = path.join(directory, location.split('/').at(-1))
  const stored = createHash('sha256')
  for await (const part of createReadStream(file)) stored.update(part)
  return stored.digest('hex') === expected.digest('hex')
}

async function memory() {
  for (const length of [10 * megabyte, 20 * megabyte]) await patch(await create(length), 0, length)
  await peak()
  for (const length of [20 * megabyte, size]) {
    const location = await create(length)
    const begun = performance.now()
    await patch(location, 0, length)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    const { rss, heapUsed, arrayBuffers } = await peak()
    const label = `${length / megabyte} MB in ${seconds} s`
    console.log(`${label}: RSS ${rss} MB, heap ${heapUsed} MB, buffers ${arrayBuffers} MB`)
  }
}

/** Breaks an upload off half-way, continues it, and tells how much had to be sent again. */
async function interrupted(label, breakOff, repair) {
  const location = await create(size)
  let sent = 0
  let isBroken = false
  const broken = patch(location, 0, size, (total, asked) => {
    sent = total
    if (total < size / 2 || isBroken) return
    isBroken = true
    breakOff(asked)
  })
  await broken.catch(() => undefined)
  await repair()
  const offset = await offsetOf(location)
  await patch(location, offset, size)
  const again = ((sent - offset) / megabyte).toFixed(1)
  const whole = (await isWhole(location)) ? 'whole' : 'DAMAGED'
  console.log(
    `${label} after ${(sent / megabyte).toFixed(1)} MB: ${(offset / megabyte).toFixed(1)} MB were there, ${again} MB sent again, the file is ${whole}`,
  )
}

async function killed() {
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}

try {
  await start()
  await memory()
  await interrupted(
    'Connection lost',
    (asked) => asked.destroy(new Error('lost')),
    () => Promise.resolve(),
  )
  let dying
  await interrupted(
    'Node killed',
    () => (dying = killed()),
    async () => {
      await dying
      await start()
    },
  )
} finally {
  server?.kill()
  rmSync(directory, { recursive: true })
}
