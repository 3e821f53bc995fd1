import { composeFactories, Factory } from 'bespa'
import { CodeFactory } from 'bespa/code'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

class CodeAndMore extends composeFactories(Factory, CodeFactory) {}
const wf = new CodeAndMore()

async function drawn(block: () => ReturnType<typeof wf.codeBlock>): Promise<Document> {
  return parseHtml(await draw(block))
}

const program = `import { wf } from './wf.js'
// says hello
const greeting: string = \`Hello, \${name}\`
export const page = () => wf.page(1)`

describe('A code block', () => {
  it('marks what keywords, strings, comments, types, functions and numbers are', async () => {
    const document = await drawn(() => wf.codeBlock(program).withLanguage('ts'))
    const marked = (name: string) =>
      [...document.querySelectorAll(`code .${name}`)].map((one) => one.textContent)
    expect(marked('k')).toEqual(['import', 'from', 'const', 'export', 'const'])
    expect(marked('s')).toEqual(["'./wf.js'", '`Hello, ${name}`'])
    expect(marked('c')).toEqual(['// says hello'])
    expect(marked('f')).toContain('page')
    expect(marked('n')).toContain('1')
    expect(document.querySelector('code')?.textContent).toBe(program)
  })

  it.each([
    ['all in all', 'const a = 1\n'.repeat(1001), 'ts'],
    ['in one line', `const a = '${'x'.repeat(1000)}'`, 'ts'],
    ['for its language to be guessed', 'const a = 1\n'.repeat(200), ''],
  ])('is not colored where it is too long %s', async (_, code, language) => {
    const document = await drawn(() => wf.codeBlock(code).withLanguage(language))
    expect(document.querySelector('code .k')).toBeNull()
    expect(document.querySelector('code')?.textContent.trim()).toBe(code.trim())
  })

  it('shows code as text, whatever it contains', async () => {
    for (const language of ['html', 'no-such-language', '']) {
      const hostile = '<script>alert("x")</script>\n<b onclick=\'y\'>&amp;</b>'
      const document = await drawn(() => wf.codeBlock(hostile).withLanguage(language))
      expect(document.querySelector('code')?.textContent).toBe(hostile)
      expect(document.querySelector('script, [onclick]')).toBeNull()
    }
  })

  it('colors each line by itself when a token goes over several lines', async () => {
    const comment = '/* one\n   two */\nconst x = 1'
    const document = await drawn(() => wf.codeBlock(comment).withLanguage('ts').withMarkedLines(2))
    const [first, second] = document.querySelectorAll('.CodeLine')
    expect(first?.innerHTML).toBe('<i class="c">/* one</i>')
    expect(second?.innerHTML).toBe('<i class="c">   two */</i>')
    expect(document.querySelector('.MarkedLine')?.textContent).toBe('   two */')
    expect(document.querySelector('code')?.textContent).toBe(comment)
  })

  it('names its language in its head, or has a title of its own', async () => {
    const head = async (block: () => ReturnType<typeof wf.codeBlock>) =>
      (await drawn(block)).querySelector('.CodeHead')?.textContent
    expect(await head(() => wf.codeBlock('x').withLanguage('ts'))).toBe('TypeScript')
    expect(await head(() => wf.codeBlock('x').withLanguage('ts').withTitle('a.ts'))).toBe('a.ts')
    expect(await head(() => wf.codeBlock('x').withLanguage('nothing'))).toBe('')
  })

  it('is no tab stop unless its lines are long, and then a group with a name', async () => {
    const short = await drawn(() => wf.codeBlock('x = 1').withLanguage('ts'))
    expect(short.querySelector('pre')?.hasAttribute('tabindex')).toBe(false)
    expect(short.querySelector('pre')?.hasAttribute('role')).toBe(false)
    const long = await drawn(() => wf.codeBlock(`x = ${'1'.repeat(50)}`).withLanguage('ts'))
    const pre = long.querySelector('pre')
    expect(pre?.getAttribute('tabindex')).toBe('0')
    expect(pre?.getAttribute('role')).toBe('group')
    expect(pre?.getAttribute('aria-label')).toMatch(/^TypeScript: ./)
  })

  it('keeps numbers and prompts out of the text that is copied', async () => {
    const block = () => wf.codeBlock('npm ci\nnpm test').withLanguage('bash')
    for (const made of [() => block().withLineNumbers(), () => block().withPrompt()]) {
      expect((await drawn(made)).querySelector('pre')?.textContent).toBe('npm ci\nnpm test')
    }
  })

  it('is folded when it is longer than was asked for', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `a${at}`).join('\n')
    const folded = await drawn(() => wf.codeBlock(lines(30)).withLanguage('ts').withFold(24))
    expect(folded.querySelector('summary .CodeMore')?.textContent).toBe('Show all 30 lines')
    const whole = await drawn(() => wf.codeBlock(lines(25)).withLanguage('ts').withFold(24))
    expect(whole.querySelector('details')).toBeNull()
  })

  it('scrolls when its height is limited, by lines or by a length', async () => {
    const style = async (block: () => ReturnType<typeof wf.codeBlock>) =>
      (await drawn(block)).querySelector('.CodeBlock')?.getAttribute('style')
    expect(await style(() => wf.codeBlock('x').withMaxRows(4))).toBe('--bespa-max-height: 8.28em')
    expect(await style(() => wf.codeBlock('x').withMaxHeight('10rem'))).toBe(
      '--bespa-max-height: 10rem',
    )
    expect(await style(() => wf.codeBlock('x').withMaxRows(4).withMaxRows(0))).toBeNull()
    expect(() => wf.codeBlock('x').withMaxHeight('url(x)')).toThrow(TypeError)
  })

  it('can be without its head and its ground', async () => {
    const document = await drawn(() => wf.codeBlock('x').withFrame(false))
    expect(document.querySelector('.CodeBlock.NoFrame')).not.toBeNull()
    expect(document.querySelector('.CodeHead')).toBeNull()
  })

  it('is not drawn when there is no code', async () => {
    expect(await draw(() => wf.codeBlock(' \n'))).toContain('Empty')
  })

  it('colors long hostile code in no time worth mentioning', async () => {
    const hostile = '`${'.repeat(40_000)
    const document = await drawn(() => wf.codeBlock(hostile).withLanguage('ts'))
    expect(document.querySelector('code')?.textContent).toBe(hostile)
  })
})
