import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../support/draw.js'
import { errorFor, post, valueFor, wf } from './post.js'

const text = () => wf.inputText('x', '')

describe('A text input', () => {
  it('has its label, supporting text and error tied to it', async () => {
    const html = await draw(() => wf.inputText('city', 'Vienna').withLabel('City').withHelp('Big'))
    const [, id = ''] = /<input id="([^"]+)"/.exec(html) ?? []
    expect(id).not.toBe('')
    expect(html).toContainHtml(`<label class="Label" for="${id}">City</label>`)
    const base = id.replace(/control$/, '')
    expect(html).toContain(`aria-describedby="${base}error ${base}help"`)
    expect(html).toContainHtml(`<span class="Error" id="${base}error"></span>`)
    expect(html).toContainHtml(`<span class="Help" id="${base}help">Big</span>`)
    expect(html).toContain('type="text" value="Vienna"')
  })

  it('marks a required input for the eye, and tells screen readers natively', async () => {
    const html = await draw(() => text().withLabel('City').withRequired())
    expect(html).toContainHtml('City<span class="Required" aria-hidden="true">*</span></label>')
    expect(html).toMatch(/<input [^>]* required /)
  })

  it('has a name for screen readers where it has no label', async () => {
    expect(await draw(() => text().withAltText('Find'))).toContain('aria-label="Find"')
  })

  it('shows everything as text, whatever is in it', async () => {
    const evil = '"><script>alert(1)</script>'
    const html = await draw(() =>
      wf
        .inputText('x', evil)
        .withLabel(evil)
        .withHelp(evil)
        .withPlaceholder(evil)
        .withAltText(evil)
        .withPrefix(evil)
        .withSuffix(evil),
    )
    expect(html).not.toContain('<script')
    expect(await draw(() => wf.inputText('x', '</textarea><b>').withRows(3))).toContain(
      '&lt;/textarea&gt;&lt;b&gt;</textarea>',
    )
    expect(await errorFor(() => text().withPredicate(() => evil), '1')).not.toContain('<')
  })

  it('posts nothing while it is disabled, and is never invalid', async () => {
    const html = await draw(() => wf.inputText('x', 'a').withDisabled().withRequired())
    expect(html).not.toContain('name="x"')
    expect(html).not.toContain(' required')
    expect(html).toMatch(/<input [^>]* disabled/)
    const { result } = await post(
      '_submit=form&x=forged',
      () => wf.form().add(wf.inputText('x', 'a').withDisabled().withLength(5)),
      async (form, ctx) => [
        form.values(ctx).get('x'),
        await form.readyToCommit(ctx),
        form.changed(ctx),
      ],
    )
    expect(result).toEqual(['a', true, false])
  })

  it('has the value of the address until something is posted', async () => {
    expect(await draw(text, { url: '/?x=from+a+link' })).toContain('value="from a link"')
  })

  it('shows an emptied value as empty, not as it was before', async () => {
    const build = () => wf.form().add(wf.inputText('x', 'before'))
    const { html, result } = await post('_submit=form&x=', build, (form, ctx) => form.changed(ctx))
    expect(html).toContain('type="text" value=""')
    expect(result).toBe(true)
  })

  it('drops white space around a value, unless it is told not to', async () => {
    expect(await valueFor(text, '  a b \t')).toBe('a b')
    expect(await valueFor(() => text().withTrimSpaces(false), ' a ')).toBe(' a ')
  })

  it('has no line breaks in a value of a single line', async () => {
    expect(await valueFor(text, 'a\r\nBcc: b')).toBe('aBcc: b')
  })

  it('refuses a missing value only when it is required', async () => {
    expect(await errorFor(text, '')).toBe('')
    expect(await errorFor(() => text().withRequired(), '')).toBe('A value is required')
    expect(await errorFor(() => text().withRequired(), '   ')).toBe('A value is required')
  })

  it('counts characters, not code units, and takes an empty value for none', async () => {
    const short = () => text().withLength(2, 3)
    expect(await errorFor(short, '')).toBe('')
    expect(await errorFor(short, '😀')).toBe('Must have at least 2 characters')
    expect(await errorFor(short, '😀😀😀')).toBe('')
    expect(await errorFor(short, '😀😀😀😀')).toBe('Must have at most 3 characters')
    expect(await draw(short)).toContain('data-length="2,3"')
    expect(await draw(() => text().withLength(-1, -1))).not.toContain('length=')
  })

  it('lets a pattern match the whole value only, as browsers do', async () => {
    const pattern = () => text().withPattern('[0-9]{3}|x')
    expect(await errorFor(pattern, '123')).toBe('')
    expect(await errorFor(pattern, 'x')).toBe('')
    expect(await errorFor(pattern, '1234')).toBe('Must match the requested format')
    expect(await errorFor(pattern, 'a123')).toBe('Must match the requested format')
    expect(await draw(pattern)).toContain('pattern="[0-9]{3}|x"')
  })

  it('refuses a pattern that is none when it is given, not when it is used', () => {
    for (const bad of ['(', 'a)(b', '[', '\\'])
      expect(() => text().withPattern(bad)).toThrow(SyntaxError)
  })

  it('does not match texts that are too long for a careless pattern', async () => {
    expect(await errorFor(() => text().withPattern('a*'), 'a'.repeat(1001))).toContain('format')
  })

  it('asks its predicates last, in order, each once for a value', async () => {
    const first = vi.fn(() => true as const)
    const second = vi.fn(() => 'Taken')
    const third = vi.fn(() => true as const)
    const build = () =>
      text().withLength(2).withPredicate(first).withPredicate(second).withPredicate(third)
    expect(await errorFor(build, 'ab')).toBe('Taken')
    expect([first, second, third].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
    expect(await errorFor(build, 'a')).toContain('at least')
    expect(first).toHaveBeenCalledTimes(1)
  })

  it('asks its predicates about the empty value too', async () => {
    const build = () => text().withPredicate((value) => (value ? true : 'Say something'))
    expect(await errorFor(build, '')).toBe('Say something')
  })

  it('waits for predicates that have to ask', async () => {
    const build = () => text().withPredicate(async (value) => (value === 'a' ? 'Taken' : true))
    expect(await errorFor(build, 'a')).toBe('Taken')
    expect(await errorFor(build, 'b')).toBe('')
  })

  it('shows what the app itself has found out, once it was submitted', async () => {
    expect(await errorFor(() => text().withError('Refused'), 'a')).toBe('Refused')
    expect(await draw(() => text().withError('Refused'))).not.toContain('Refused')
  })

  it('is marked as invalid together with its error', async () => {
    const { html } = await post(
      '_submit=form&x=',
      () => wf.form().add(text().withRequired()),
      () => undefined,
    )
    expect(html).toMatch(/class="FormControl Invalid InputText/)
    expect(html).toContain('aria-invalid="true"')
  })

  it('is no form field of its own: without a form it is never invalid', async () => {
    const { html, result } = await post(
      '_submit=form&x=',
      () => text().withRequired(),
      (input, ctx) => input.valid(ctx),
    )
    expect(result).toBe(true)
    expect(html).not.toContain('aria-invalid="true"')
  })

  it('has the keyboard, the width and the auto-fill that it is given', async () => {
    const html = await draw(() =>
      text().withMode('search').withWidth('20rem').withAutoComplete('given-name').withAutoFocus(),
    )
    expect(html).toContain('style="inline-size: 20rem"')
    expect(html).toContainHtml('<input inputmode="search" autocomplete="given-name" autofocus …>')
    expect(html).not.toContain('Wide')
    expect(() => text().withWidth('20rem; color: red')).toThrow(TypeError)
  })

  it('sends itself when it is told to', async () => {
    expect(await draw(() => text().withAutoSubmit())).toContain('data-autosubmit="1"')
    expect(await draw(() => text().withAutoSubmit().withDisabled())).not.toContain('autosubmit')
  })

  it('draws its place only, and asks nobody, while it is hidden', async () => {
    const predicate = vi.fn(() => true as const)
    const { html } = await post(
      '_submit=form',
      () => wf.form().add(text().withPredicate(predicate).hideIf(true)),
      (form, ctx) => form.valid(ctx),
    )
    expect(html).toContainHtml('<span class="Empty" data-id="…" hidden></span>')
    expect(predicate).not.toHaveBeenCalled()
  })
})

describe('A text input of several lines', () => {
  const lines = (value = '') => wf.inputText('x', value).withRows(4)

  it('is as high as it is told, and keeps a line break at the beginning', async () => {
    expect(await draw(() => lines('\nb'))).toMatch(/<textarea [^>]*rows="4">\n\nb<\/textarea>/)
  })

  it('has none of the attributes that only single lines have', async () => {
    const html = await draw(() => lines('a').withPattern('a'))
    expect(html).not.toMatch(/<textarea [^>]*(type|value|pattern)=/)
  })

  it('has the same line breaks, whichever the browser sends', async () => {
    expect(await valueFor(() => lines(), 'a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
    const { result } = await post(
      '_submit=form&x=a%0D%0Ab',
      () => wf.form().add(lines('a\nb')),
      (form, ctx) => form.changed(ctx),
    )
    expect(result).toBe(false)
    expect(await errorFor(() => lines().withLength(-1, 3), 'a\r\nb')).toBe('')
  })

  it('is for plain text only', () => {
    expect(() => wf.inputPassword('x', '').withRows(2)).toThrow(TypeError)
    expect(() => wf.inputURL('x', '').withRows(2)).toThrow(TypeError)
    expect(() => wf.inputEmail('x', '').withRows(2)).toThrow(TypeError)
  })
})

describe('An input for e-mail addresses', () => {
  const email = () => wf.inputEmail('x', '')

  it.each(['ann@example.com', 'a.b+c@sub.example.co', "o'neil@example.ie"])(
    'takes %s',
    async (value) => {
      expect(await errorFor(email, value)).toBe('')
    },
  )

  it.each([
    'ann',
    'ann@localhost',
    'ann@example.c',
    'Ann <ann@example.com>',
    'ann@exa mple.com',
    'ann@example.com, bob@example.com',
    '@example.com',
    'ann@-example.com',
    `${'a'.repeat(65)}@example.com`,
  ])('refuses %s', async (value) => {
    expect(await errorFor(email, value)).toBe('Invalid email address')
  })

  it('is filled in by browsers', async () => {
    expect(await draw(email)).toContainHtml('<input type="email" value="" autocomplete="email" …>')
  })
})

describe('An input for web addresses', () => {
  const url = () => wf.inputURL('x', '')

  it.each([
    'https://example.com/a?b#c',
    'example.com',
    'http://localhost:8080',
    'example.com:8080/x',
  ])('takes %s', async (value) => {
    expect(await errorFor(url, value)).toBe('')
    expect(await valueFor(url, value)).toBe(value)
  })

  it.each([
    'javascript://example.com/%0aalert(1)',
    'ftp://example.com',
    'https://',
    'mailto:a@b.co',
    'a b',
  ])('refuses %s', async (value) => {
    expect(await errorFor(url, value)).toBe('Invalid URL')
  })

  it('gives the address with its scheme', async () => {
    const ask = async (value: string) => {
      const input = url()
      const build = () => wf.form().add(input)
      return (await post(`x=${value}`, build, (_form, ctx) => input.url(ctx))).result
    }
    expect(await ask('example.com')).toBe('https://example.com/')
    expect(await ask('http://example.com/a')).toBe('http://example.com/a')
    expect(await ask('a b')).toBe('')
  })
})

describe('Inputs for telephone numbers and codes', () => {
  it('take what can be dialed', async () => {
    expect(await errorFor(() => wf.inputTel('x', ''), '*21#,0;1+2')).toBe('')
    expect(await errorFor(() => wf.inputTel('x', ''), '555 555')).toBe('Invalid number')
  })

  it('take telephone numbers as people write them', async () => {
    expect(await errorFor(() => wf.inputPhone('x', ''), '+43 (1) 555-55 ext. 5')).toBe('')
    expect(await draw(() => wf.inputPhone('x', ''))).toContain('type="tel"')
  })

  it('help with codes, and keep them out of the address bar', async () => {
    const build = () => wf.inputOneTimePassword('x', '').withLength(6, 6).withPattern('[0-9]*')
    expect(await draw(build)).toContainHtml(
      '<input inputmode="numeric" autocomplete="one-time-code" …>',
    )
    expect(await errorFor(build, '12345a')).toContain('format')
    const { html } = await post(
      '_submit=form&x=123456',
      () => wf.form().add(build()),
      () => 0,
    )
    expect(html).toContain('value="123456"')
    expect(/<div class="State"[^>]*>([^<]*)/.exec(html)?.[1]).toBe('{}')
  })
})

describe('An input for a password', () => {
  const password = () => wf.inputPassword('x', 'was-before')

  it('never comes back to the browser', async () => {
    const { html, result } = await post(
      '_submit=form&x=%20secret%20',
      () => wf.form().add(password().withLength(20)),
      (form, ctx) => form.values(ctx).get('x'),
    )
    expect(result).toBe(' secret ')
    expect(html).not.toContain('secret')
    expect(html).not.toContain('was-before')
    expect(html).toContain('type="password" value=""')
  })

  it('is not filled in by an address', async () => {
    const { result } = await post(
      '_submit=form&x=forged',
      () => wf.form().withAction('GET', '?').add(password()),
      (form, ctx) => form.values(ctx).get('x'),
      { method: 'GET' },
    )
    expect(result).toBe('was-before')
  })

  it('counts as changed only when something was entered', async () => {
    const changed = async (value: string) => {
      const build = () => wf.form().add(password())
      return (await post(`_submit=form&x=${value}`, build, (form, ctx) => form.changed(ctx))).result
    }
    expect(await changed('')).toBe(false)
    expect(await changed('new')).toBe(true)
  })

  it('lets password managers help', async () => {
    expect(await draw(password)).toContain('autocomplete="current-password"')
  })
})
