import Koa, { type Context } from 'koa'
import { bespa, CoreFactory, Factory, stateOf, WidgetBase, type Content, type Output } from 'bespa'

/** Stands for a number that grows with each answer. */
export const counter = '__N__'

/** What a click does. */
export const scenarios = ['small', 'table', 'fragments', 'form'] as const

/** One of {@link scenarios}. */
export type Scenario = (typeof scenarios)[number]

const core = new CoreFactory()
const wf = new Factory()
const rows = Array.from({ length: 1000 }, (_, at) => at)

/** An element with a DOM id, as the other libraries need it, which is drawn again with each answer. */
class Region extends WidgetBase<Region> {
  constructor(
    readonly tagName: string,
    readonly domId: string,
    readonly content: readonly Content[],
  ) {
    super()
  }

  override children(): readonly Content[] {
    return this.content
  }

  draw(out: Output, ctx: Context): void {
    this.root(this.tagName, ctx)
      .attr('id', this.domId)
      .add(...this.content)
      .draw(out, ctx)
  }
}

/** The mark that says that an answer has arrived. */
const mark = (n: string) => core.tag('i').attr('id', `n${n}`).add(n)

const cells = (at: number) =>
  [at, `Customer ${at}`, 'Berlin', `2026-05-${(at % 28) + 1}`, at * 7, 'open'].map((cell) =>
    core.tag('td').add(String(cell)),
  )

const contents: Readonly<Record<Scenario, (ctx: Context, n: string) => Content>> = {
  small: (ctx, n) => new Region('div', 'region', ['Answer ', mark(n)]).redrawIfChanged(ctx, 'n'),
  table: (ctx, n) =>
    new Region('table', 'region', [
      core.tag('caption').add(mark(n)),
      core.tag('tbody').add(rows.map((at) => core.tag('tr').add(cells(at)))),
    ]).redrawIfChanged(ctx, 'n'),
  fragments: (ctx, n) =>
    core
      .tag('table')
      .add(
        core
          .tag('tbody')
          .add(
            rows.map((at) =>
              new Region('tr', `row${at}`, [
                cells(at),
                at === rows.length - 1 && core.tag('td').add(mark(n)),
              ]).redrawIfChanged(ctx, 'n'),
            ),
          ),
      ),
  form: (_, n) =>
    wf
      .form()
      .withName('person')
      .add(
        wf.inputText('name', '').withLabel('Name').withRequired(),
        wf.inputText('mail', '').withLabel('Mail').withRequired(),
        mark(n),
        wf.buttonFilled('save').add('Save'),
      ),
}

/** The app whose page and answers all contenders show. */
export function clickApp(): Koa {
  return new Koa().use(bespa({ development: false })).use(async (ctx) => {
    const scenario = ctx.path.slice(1) as Scenario
    const n = stateOf(ctx).get('n') || '0'
    const trigger = core.tag('a').attr('id', 'go').attr('href', '?n=1').add('Go')
    await wf.page().add(trigger, contents[scenario](ctx, n)).draw(ctx)
  })
}
