import {
  bespa,
  composeFactories,
  Factory,
  UsageError,
  WidgetBase,
  type Content,
  type Context,
  type Output,
  type Page,
} from 'bespa'
import Koa from 'koa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw } from '../support/draw.js'

class LiveFeed extends WidgetBase<LiveFeed> {
  isDue(ctx: Context = this.boundContext): boolean {
    return wf.stateOf(ctx).get('due') === '1'
  }

  draw(out: Output, ctx: Context): void {
    this.root('p', ctx)
      .add(this.isDue() ? 'due' : 'not due')
      .draw(out, ctx)
  }
}

class MyFactory extends Factory {
  made = 0
  readonly note = (text: string) => this.block(text)

  liveFeed(): LiveFeed {
    this.made += 1
    return new LiveFeed()
  }

  greeting(name: string): Content {
    return this.headlineMedium('Hello, ', name).redrawIfChanged('name')
  }
}

const wf = new MyFactory()

/** What a page with this content shows at an address. */
const shown = (url: string, build: (ctx: Context) => Content | Page) => draw(build, { url })

describe('A factory that is bound to a request', () => {
  it('makes widgets that need no ctx', async () => {
    const app = new Koa().use(bespa()).use((ctx) => {
      const w = wf.for(ctx)
      const name = w.stateOf().get('name')
      return w
        .page()
        .add(
          w.form().add(w.inputText('name', '').withAutoSubmit()),
          w.headlineMedium('Hello, ', name, '!').hideIfEmpty('name').redrawIfChanged('name'),
        )
        .draw()
    })
    const page = await visit(app, '/')
    expect(page.text).not.toContain('Hello')
    await page.fill('name', 'Ada')
    expect(page.text).toContain('Hello, Ada!')
    expect(page.redrawn.map(({ textContent }) => textContent)).toEqual(['Hello, Ada!'])
    page.close()
  })

  it('knows the constructors of the app, their fields, and what they make in turn', async () => {
    const html = await shown('/?due=1&name=Ada', (ctx) => {
      const w = wf.for(ctx)
      return [w.liveFeed(), w.greeting('Ada'), w.note('Mind the gap').hideIfEq('due', '0')]
    })
    expect(html).toContain('due</p>')
    expect(html).toContain('Hello, Ada')
    expect(html).toContain('Mind the gap')
    class Composed extends composeFactories(Factory, MyFactory) {}
    expect(await shown('/?due=1', (ctx) => new Composed().for(ctx).liveFeed())).toContain('due')
  })

  it('serves its own request alone, however requests run beside each other', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((x) =>
        shown(`/?x=${x}`, (ctx) => {
          const w = wf.for(ctx)
          return Promise.resolve().then(() => w.stateOf().get('x'))
        }),
      ),
    )
    expect(answers).toEqual(['a', 'b', 'c'])
  })

  it('can be bound again, to another request', async () => {
    const first: MyFactory[] = []
    await shown('/?x=a', (ctx) => {
      first.push(wf.for(ctx))
      return ''
    })
    expect(await shown('/?x=b', (ctx) => first[0]?.for(ctx).stateOf().get('x'))).toBe('b')
    expect(await shown('/?x=b', () => first[0]?.stateOf().get('x'))).toBe('a')
  })

  it('reads forms, actions and inputs, and redirects', async () => {
    const seen: unknown[] = []
    const app = new Koa().use(bespa()).use(async (ctx) => {
      const w = wf.for(ctx)
      const name = w.inputText('name', '').withLabel('Name').withRequired()
      const form = w.form().add(name, w.buttonFilled('save').add('Save'))
      const star = w.buttonText().add('Star').withPost('star', 7)
      if (star.pressed()) seen.push(w.actionOf()?.value)
      if (await form.readyToCommit()) {
        seen.push(form.read().name, name.value(), form.values().get('name'))
        return w.redirect('?saved=1')
      }
      await w.page().add(form, star, w.snackbar().showOnce('saved').add('Saved')).draw()
    })
    const page = await visit(app, '/')
    await page.click('Star')
    await page.fill('Name', 'Ada')
    await page.click('Save')
    expect(seen).toEqual(['7', 'Ada', 'Ada', 'Ada'])
    expect(page.text).toContain('Saved')
    page.close()
  })

  it('leaves to others the remedy, in words', () => {
    const block = wf.block('x')
    expect(() => block.redrawIfChanged('x')).toThrow(UsageError)
    expect(() => block.hideIfEq('x', '1')).toThrow('const w = wf.for(ctx)')
    expect(() => wf.stateOf()).toThrow('unbound-widget')
    expect(() => wf.page().draw()).toThrow('unbound-widget')
    expect(() => wf.form().submitted()).toThrow('unbound-widget')
  })
})

describe('A call without the request', () => {
  class Due extends WidgetBase<Due> {
    isDue(ctx: Context = this.boundContext) {
      return wf.stateOf(ctx).get('due') === '1'
    }

    draw() {
      return undefined
    }
  }

  it.each([
    ['wf.block().redrawIfChanged()', () => wf.block().redrawIfChanged('q')],
    ['wf.block().redrawIfChangedTo()', () => wf.block().redrawIfChangedTo('q', '1')],
    ['wf.block().hideIfEmpty()', () => wf.block().hideIfEmpty('q')],
    ['wf.form().readyToCommit()', () => wf.form().readyToCommit()],
    ['wf.inputText().value()', () => wf.inputText('q', '').value()],
    ['wf.buttonFilled().pressed()', () => wf.buttonFilled('go').pressed()],
    ['wf.modal().embedHandler()', () => wf.modal('m').embedHandler({ allow: [] })],
    ['Page.draw()', () => wf.page().draw()],
    ['wf.redirect()', () => wf.redirect('/')],
    ['wf.stateOf()', () => wf.stateOf()],
    ['wf.embedHandler()', () => wf.embedHandler('/x')],
    ['Due.isDue()', () => new Due().isDue()],
  ])('names the method: %s', async (name, call: () => unknown) => {
    const failed = await Promise.resolve().then(call).then(String, String)
    expect(failed).toContain(`it needs: ${name} was called without ctx`)
  })

  it('names the widget where there are no stacks', () => {
    const { stackTraceLimit } = Error
    try {
      Error.stackTraceLimit = 0
      expect(() => wf.block().redrawIfChanged('q')).toThrow('wf.block() was called without ctx')
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  })
})
