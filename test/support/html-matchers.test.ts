import { describe, expect, it } from 'vitest'

const html = '<a href="/x" class="Link">Next</a><p id="a" hidden>b</p>'

describe('HTML in a test', () => {
  it('is the same in any order of attributes', () => {
    expect(html).toBeHtml('<a class="Link" href="/x">Next</a><p hidden id="a">b</p>')
    expect(html).toContainHtml('<a class="Link" href="/x">Ne')
  })

  it.each([
    '<a class="Link" href="/y">Next</a><p hidden id="a">b</p>',
    '<a class="Link" href="/x">Next</a>',
    '<a href="/x">Next</a><p hidden id="a">b</p>',
    '<a href="/x" class="Link" lang="de">Next</a><p hidden id="a">b</p>',
    '<p id="a" hidden>b</p><a href="/x" class="Link">Next</a>',
  ])('is not %s', (other) => {
    expect(html).not.toBeHtml(other)
  })

  it.each(['<a href="/x">', '<a class="Link" href="/x" lang="de">', '<p id="b" …>', 'Next<p'])(
    'does not contain %s',
    (part) => {
      expect(html).not.toContainHtml(part)
    },
  )

  it('has anything where an ellipsis stands', () => {
    expect(html).toBeHtml('<a href="…" class="Link">…</a>…')
    expect(html).toContainHtml('<p id="a" …>b')
    expect(html).toContainHtml('<p hidden id="a" …>b')
    expect(html).not.toBeHtml('<a href="…" class="Link">…</a>')
  })
})
