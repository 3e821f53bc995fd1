/** One part of a multipart body: its header lines, and what it holds. */
export type Part = readonly [headers: string | readonly string[], content: string | Buffer]

export const boundary = 'edge'
export const multipartType = `multipart/form-data; boundary=${boundary}`

/** A multipart body of these parts. */
export function multipart(...parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(([headers, content]) => [
    Buffer.from(`--${boundary}\r\n${[headers].flat().join('\r\n')}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}

/** A text field. */
export function field(name: string, value: string): Part {
  return [`Content-Disposition: form-data; name="${name}"`, value]
}

/** A file. */
export function file(name: string, fileName: string, content: string | Buffer): Part {
  return [
    [
      `Content-Disposition: form-data; name="${name}"; filename="${fileName}"`,
      'Content-Type: application/octet-stream',
    ],
    content,
  ]
}
