import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { stateOf } from '../../../lib/index.js'
import { HttpApp } from './http-app.js'
import { closing, Loopback } from './loopback.js'
import { boundary, field, file, multipart, multipartType } from './multipart.js'
import { useTemporaryFolder } from './temporary-folder.js'

const contentType = `Content-Type: ${multipartType}`
const formType = 'Content-Type: application/x-www-form-urlencoded'
const { left } = useTemporaryFolder('hostile-client')
/** Errors that would have ended the process. */
const stray: unknown[] = []
const note = (error: unknown) => stray.push(error)

beforeAll(() => {
  process.on('uncaughtException', note).on('unhandledRejection', note)
})
afterAll(() => {
  process.off('uncaughtException', note).off('unhandledRejection', note)
})
beforeEach(() => {
  stray.length = 0
})

describe('A hostile client', () => {
  const counting = () => {
    const app = new HttpApp((ctx) => {
      app.runs++
      ctx.body = [...stateOf(ctx)]
    }) as HttpApp & { runs: number }
    app.runs = 0
    return app
  }

  it.each([
    ['an urlencoded body', formType, 'a=1&b='],
    ['JSON', 'Content-Type: application/json', '{"a":'],
    ['a field', contentType, `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\nxx`],
    ['a file', contentType, multipart(file('f', 'f.txt', 'x'.repeat(5000))).subarray(0, 3000)],
    ['a header', contentType, `--${boundary}\r\nContent-Disp`],
  ])('breaks off within %s: the handler does not run, no file stays', async (_, type, half) => {
    const app = counting()
    const loopback = await Loopback.of(app)
    for (const pause of [0, 1, 2, 5, 20]) {
      const talk = loopback.begin(type, 'Content-Length: 100000').write(half)
      await sleep(pause)
      talk.break()
    }
    await vi.waitFor(() => {
      expect(left()).toEqual([])
    })
    await sleep(50)
    expect([app.runs, left(), stray]).toEqual([0, [], []])
    expect(await loopback.isUp()).toBe(true)
  })

  it('sends a body without saying its length, slowly: it is read all the same', async () => {
    const loopback = await Loopback.of(counting())
    const talk = loopback.begin(closing, formType, 'Transfer-Encoding: chunked')
    for (const piece of ['a=', '1', '&b', '=2']) {
      talk.write(`${piece.length}\r\n${piece}\r\n`)
      await sleep(15)
    }
    expect(await talk.write('0\r\n\r\n').answer()).toContain('[["a","1"],["b","2"]]')
  })

  it.each([
    ['urlencoded', formType, 'a='],
    ['multipart', contentType, `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n`],
  ])('never ends an %s body of unknown length: 413', async (_, type, begin) => {
    const app = counting()
    const talk = (await Loopback.of(app)).begin(type, 'Transfer-Encoding: chunked')
    talk.write(`${begin.length.toString(16)}\r\n${begin}\r\n`)
    for (let sent = 0; sent < 1500; sent += 50) {
      talk.write(`${(51_200).toString(16)}\r\n${'x'.repeat(51_200)}\r\n`)
      await sleep(1)
    }
    expect(await talk.begin()).toContain('413 Payload Too Large')
    expect(app.runs).toBe(0)
  })

  it.each([
    ['urlencoded', formType, `a=${'x'.repeat(3_000_000)}`],
    ['multipart', contentType, multipart(field('a', 'x'.repeat(3_000_000)))],
    ['compressed', `${formType}\r\nContent-Encoding: gzip`, 'x'.repeat(3_000_000)],
  ])('sends a long %s body in vain: the connection can be used again', async (_, type, body) => {
    const loopback = await Loopback.of(counting())
    const length = `Content-Length: ${body.length}`
    const talk = loopback.begin(type, length).write(body)
    expect(await talk.begin()).toMatch(/^HTTP\/1.1 41[35] /)
    const next = ['POST / HTTP/1.1', 'Host: app.example', formType, 'Content-Length: 3', closing]
    talk.write(`${next.join('\r\n')}\r\n\r\na=1`)
    expect(await talk.answer()).toContain('[["a","1"]]')
  })

  it('is refused when the Content-Length is wrong', async () => {
    const app = counting()
    const loopback = await Loopback.of(app)
    const short = await loopback
      .begin(closing, formType, 'Content-Length: 3')
      .write('a=1&b=2')
      .answer()
    expect(short).toMatch(/\[\["a","1"\]\]|400 Bad Request/)
    expect(
      await loopback.begin(closing, formType, 'Content-Length: x').write('a=1').answer(),
    ).toContain('400 Bad Request')
    expect(await loopback.isUp()).toBe(true)
  })

  it.each([
    ['a gzip bomb with a wrong sum', formType, badGzip()],
    ['a gzip that is none', formType, Buffer.from('a=1')],
    ['compressed JSON', 'Content-Type: application/json', badGzip()],
    ['compressed text', 'Content-Type: text/plain', badGzip()],
    ['a compressed multipart', contentType, badGzip()],
  ])('sends %s: the process stays', async (_, type, body) => {
    const loopback = await Loopback.of(counting())
    const answer = await loopback.post(body, type, 'Content-Encoding: gzip')
    expect(answer).toContain('415 Unsupported Media Type')
    await sleep(20)
    expect(stray).toEqual([])
    expect(await loopback.isUp()).toBe(true)
  })

  it.each([
    ['7bit', '7bit'],
    ['8bit', '8bit'],
    ['unknown', 'x-unknown'],
    ['base64', 'base64'],
  ])('names a transfer encoding (%s): the process stays', async (_, encoding) => {
    const loopback = await Loopback.of(counting())
    const body = multipart([
      ['Content-Disposition: form-data; name="a"', `Content-Transfer-Encoding: ${encoding}`],
      'aGVsbG8=',
    ])
    expect(await loopback.post(body, contentType)).toMatch(/^HTTP\/1.1 200/)
    await sleep(20)
    expect(stray).toEqual([])
    expect(await loopback.isUp()).toBe(true)
  })

  it('cannot store a file past the limits by naming the boundary after another format', async () => {
    const loopback = await Loopback.of(counting())
    const type = 'Content-Type: multipart/form-data; boundary=octet-stream'
    expect(await loopback.post('x'.repeat(100_000), type)).toContain('[]')
    expect([left(), stray]).toEqual([[], []])
  })

  it('asks for a path that no URL has', async () => {
    const app = new HttpApp((ctx) => {
      ctx.body = 'here'
    })
    for (const url of ['/%', '/%zz', '/%E0%A4', '/%00', '/bespa/%', '/bespa/%2e%2e/%2e%2e/x']) {
      expect((await app.ask(url)).statusCode, url).toBeLessThan(500)
    }
  })
})

/** More than the limit of a body, and an end that does not fit. */
function badGzip(): Buffer {
  const bytes = gzipSync(Buffer.alloc(1024 * 1024 + 16 * 1024 + 100, 'a'))
  bytes.writeUInt32LE(7, bytes.length - 8)
  return bytes
}
