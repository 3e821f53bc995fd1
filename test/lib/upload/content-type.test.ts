import { describe, expect, it } from 'vitest'
import { isAccepted } from '../../../lib/upload/accepted-types.js'
import { contentType } from '../../../lib/upload/content-type.js'
import { png } from './upload-app.js'

describe('The type of an uploaded file', () => {
  it.each([
    ['a picture under another name', png, 'page.html', 'image/png'],
    ['text that calls itself a picture', Buffer.from('hello'), 'cat.png', 'text/plain'],
    ['comma-separated values', Buffer.from('a,b\n1,2'), 'a.CSV', 'text/csv'],
    ['markup that calls itself text', Buffer.from('<!doctype html>'), 'a.txt', 'text/plain'],
    ['a program', Buffer.from('MZ\u0000\u0000\u0000\u0000'), 'a.txt', 'application/x-msdownload'],
    ['bytes of no known kind', Buffer.from([0, 255, 0, 255]), 'a.txt', 'application/octet-stream'],
    [
      'an SVG with a declaration',
      Buffer.from('<?xml version="1.0"?><svg/>'),
      'a.svg',
      'image/svg+xml',
    ],
    ['nothing at all', Buffer.alloc(0), 'a.md', 'text/markdown'],
  ])('is told by the content of %s', async (_what, bytes, name, type) => {
    expect((await contentType(bytes, name)).type).toBe(type)
  })
})

describe('A list of accepted types', () => {
  it.each([
    ['', 'a.exe', '', true],
    ['.pdf', 'A.PDF', '', true],
    ['.pdf', 'a.pdf.exe', '', false],
    ['.jpeg', 'photo.JPG', 'image/jpeg', true],
    ['image/*', 'photo.heic', '', true],
    ['image/*', 'logo.svg', 'image/svg+xml', false],
    ['image/*,.svg', 'logo.svg', 'image/svg+xml', true],
    ['text/csv', 'a.csv', 'text/csv; charset=utf-8', true],
    ['*/*', 'anything', '', true],
    [' .PDF , image/PNG ', 'a.png', '', true],
    ['.pdf', '__proto__', '', false],
    ['.constructor', 'a.txt', '', false],
  ])('%j decides on %s of type %j: %s', (accept, name, type, accepted) => {
    expect(isAccepted(accept, { name, type })).toBe(accepted)
  })
})
