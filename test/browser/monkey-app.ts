import type { ServerResponse } from 'node:http'
import Koa from 'koa'
import { bespa, Factory, stateOf, type Context } from 'bespa'
import { box } from './fixture.js'

/** How a request ends. */
export type Outcome = 'answer' | 'fail'

/** A request that waits for its outcome. */
export interface Pending {
  readonly end: (outcome: Outcome) => Promise<void>
}

const wf = new Factory()

/**
 * A page with all that can lose something: links, a field that submits itself, fields that do not, a
 * form, a feed. Nothing is answered before the test says so, and in the order that it says.
 */
export class MonkeyApp {
  readonly app = new Koa()
  readonly pending: Pending[] = []
  /** What was saved, in the order in which it came. */
  readonly saved: { readonly title: string; readonly text: string }[] = []

  constructor() {
    this.app.silent = true
    this.app.use(bespa({ development: false }))
    this.app.use(async (ctx) => {
      const isFailing = ctx.get('Bespa-Fetch') === '1' && (await this.#outcome(ctx)) === 'fail'
      if (isFailing) {
        ctx.status = 503
        ctx.body = 'Not now.'
      } else await this.#page(ctx).draw(ctx)
    })
  }

  #outcome(ctx: Context): Promise<Outcome> {
    return new Promise((resolve) => {
      const response: ServerResponse = ctx.res
      const closed = new Promise<void>((close) => response.once('close', close))
      const pending: Pending = {
        end: (outcome) => {
          resolve(outcome)
          return closed
        },
      }
      this.pending.push(pending)
      // Answered, or given up by the browser.
      void closed.then(() => this.pending.splice(this.pending.indexOf(pending), 1))
    })
  }

  #page(ctx: Context) {
    const state = stateOf(ctx)
    const keys = ['a', 'b', 'news']
    const told = (key: string) =>
      box(`Told-${key}`, `${key}=${state.get(key)}`).redrawIfChanged(ctx, key)
    const title = wf.inputText('title', '').withLabel('Title')
    const form = wf
      .form()
      .withName('save')
      .add(
        title,
        wf.tag('textarea').attr('name', 'text').attr('aria-label', 'text'),
        wf.buttonFilled('').add('Save'),
      )
    if (form.submitted(ctx)) {
      this.saved.push({ title: title.value(ctx), text: state.get('text') })
      form.reset(ctx)
    }
    return wf.page().add(
      keys
        .slice(0, 2)
        .map((key) => [1, 2, 3].map((n) => wf.link(`?${key}=${n}`).add(`${key}${n}`))),
      keys.map(told),
      box(
        'Around',
        wf.inputText('q', '').withLabel('Query').withAutoSubmit(true),
        wf.tag('input').attr('name', 'note').attr('aria-label', 'note'),
        wf.tag('input').attr('type', 'date').attr('name', 'day').attr('aria-label', 'day'),
        `q=${state.get('q')}`,
      ).redrawIfChanged(ctx, 'a', 'q', 'news'),
      box('Form', form).redrawIfChanged(ctx, 'b'),
    )
  }
}
