import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../lib/request/file-name.js'

describe('The name of an uploaded file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\photo.JPG', 'photo.JPG'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['CON.txt', '_CON.txt'],
    ['a<b>:"c"|d?*.txt', 'a_b___c__d__.txt'],
    ['name. ', 'name'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
    ['👩‍🚀 launch.png', '👩‍🚀 launch.png'],
    ['\ud800.txt', 'txt'],
  ])('makes %j harmless as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it.each(['x'.repeat(300), '👩‍🚀'.repeat(100), 'é'.repeat(300)])(
    'shortens a long name by whole characters and keeps its extension',
    (long) => {
      const safe = safeFileName(`${long}.tar`)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
      expect(safe).toMatch(/^(x+|(👩‍🚀)+|é+)\.tar$/u)
    },
  )
})
