import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { uploadApp, uploadFolder, type Visitor } from './upload-app.js'

const megabyte = 1024 * 1024
const size = 200 * megabyte

/** As many bytes as are asked for, made while they are read. */
function bytes(amount: number, onChunk: () => void): ReadableStream<Uint8Array> {
  let left = amount
  const chunk = new Uint8Array(64 * 1024)
  return new ReadableStream(
    {
      pull(controller) {
        onChunk()
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

it('An upload of 200 MB is written as it comes and never held in memory', async () => {
  const folder = uploadFolder()
  const { visitor } = await uploadApp({ directory: folder })
  const somebody = visitor()
  const location = await begin(somebody)
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().external
  const before = held()
  let peak = 0
  const body = bytes(size, () => (peak = Math.max(peak, held() - before)))
  expect((await somebody.patch(location, 0, body)).status).toBe(204)
  expect(await somebody.offset(location)).toBe(size)
  // Client and server share this process, and garbage is collected when it pleases.
  expect(peak).toBeLessThan(size / 2)
  console.log(`peak above the start: ${(peak / megabyte).toFixed(0)} MB`)
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
