import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runProgram } from '../../docs-site/run-program.js'
import { uploadApp, uploadFolder, Visitor } from './upload-app.js'

const megabyte = 1024 * 1024
const size = 200 * megabyte

/** As many bytes as are asked for, made while they are read. */
function bytes(amount: number, onChunk?: () => void): ReadableStream<Uint8Array> {
  let left = amount
  const chunk = new Uint8Array(64 * 1024)
  return new ReadableStream(
    {
      pull(controller) {
        onChunk?.()
        if (left <= 0) return controller.close()
        controller.enqueue(chunk.slice(0, Math.min(left, chunk.length)))
        left -= chunk.length
      },
    },
    { highWaterMark: 0 },
  )
}

async function begin(somebody: Visitor): Promise<string> {
  const ticket = await somebody.ticket()
  const created = await somebody.create(size, { filename: 'large', ticket })
  return created.headers.get('Location') ?? ''
}

/** An app in a process of its own, which answers with the most memory that it has had since it was last asked. */
const program = `
  import Koa from 'koa'
  import { bespa, UploadReceiver } from 'bespa'
  let peak = 0
  setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
  const uploads = new UploadReceiver('/uploads', { directory: ${JSON.stringify(uploadFolder())} })
  new Koa().use(bespa()).use(uploads.middleware()).use((ctx) => {
    ctx.body = ctx.path === '/ticket' ? uploads.ticket(ctx, { accept: '', maxSize: 0 }) : String(peak)
    peak = 0
  }).listen(8080)
`

it('An upload of 200 MB is written as it comes and never held in memory', async () => {
  const { url, stop } = await runProgram(program)
  try {
    const somebody = new Visitor(url)
    const peak = async () => Number(await (await somebody.send('GET', '/', {})).text())
    const upload = async (amount: number) => {
      const ticket = await somebody.ticket()
      const created = await somebody.create(amount, { filename: 'large', ticket })
      const location = created.headers.get('Location') ?? ''
      await peak()
      expect((await somebody.patch(location, 0, bytes(amount))).status).toBe(204)
      return peak()
    }
    // The first ones warm the process up.
    await upload(10 * megabyte)
    const small = await upload(20 * megabyte)
    const large = await upload(size)
    expect(large - small).toBeLessThan(50 * megabyte)
  } finally {
    await stop()
  }
})

it('An upload that breaks off keeps what has arrived, and leaves nothing once it is canceled', async () => {
  const folder = uploadFolder()
  const { visitor } = await uploadApp({ directory: folder })
  const somebody = visitor()
  const location = await begin(somebody)
  let chunks = 0
  const broken = bytes(size, () => {
    if (++chunks > 400) throw new Error('The connection is lost')
  })
  await expect(somebody.patch(location, 0, broken)).rejects.toThrow()
  const key = location.split('/').at(-1) ?? ''
  await expect.poll(() => statSync(path.join(folder, key)).size).toBeGreaterThan(0)
  const offset = await somebody.offset(location)
  expect(offset).toBeGreaterThan(0)
  expect(offset).toBeLessThan(size)
  await somebody.send('DELETE', location, {})
  expect(readdirSync(folder)).toEqual(['.secret'])
})
