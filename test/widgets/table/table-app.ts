import Router from '@koa/router'
import {
  arraySource,
  bespa,
  cellEdit,
  endCellEdit,
  Factory,
  sendCsv,
  sortKeys,
  type ColumnStore,
  type Content,
  type Context,
  type DataSource,
  type TableSourceOptions,
} from 'bespa'
import Koa from 'koa'

export const wf = new Factory()

/** A row of the table under test. */
export interface Person {
  id: string
  name: string
  age: number | null
  status: string
  born: string
  note: string
  version: number
}

const keyOf = sortKeys('en')
const names = ['Ada', 'Barbara', 'Édouard', 'Grace', 'Alan', 'Donald', 'Edsger']

/** How the table under test is built. */
export interface TableAppOptions {
  readonly count?: number
  readonly source?: TableSourceOptions
  readonly more?: (ctx: Context) => Content
  /** Where the columns that a user chooses are kept, and who that is. */
  readonly columns?: { readonly store: ColumnStore; readonly owner: string }
  /** Wraps the source. */
  readonly wrap?: (source: DataSource<Person>) => DataSource<Person>
}

/** An app with one table that has everything. */
export class TableApp {
  people: Person[]
  /** What a person may not be deleted for. */
  readonly refused = new Set<string>()
  readonly app = new Koa()
  loads = 0

  constructor(readonly options: TableAppOptions = {}) {
    const { count = 60 } = options
    this.people = Array.from({ length: count }, (_, at) => ({
      id: `p${at}`,
      name: `${names[at % names.length] ?? ''} ${at}`,
      age: at % 10 === 9 ? null : 20 + ((at * 7) % 50),
      status: ['open', 'paid', 'late'][at % 3] ?? '',
      born: `19${String(50 + (at % 50))}-01-02`,
      note: at === 0 ? '=1+1' : `note ${at}`,
      version: 1,
    }))
    const router = new Router()
    router.all('/', (ctx) => this.#draw(ctx))
    router.get('/people.csv', (ctx) => {
      sendCsv(ctx, this.#table(ctx), this.#source(), { fileName: 'people' })
    })
    router.all('/person/:id', (ctx) =>
      wf
        .page()
        .add(wf.appBar(`Person ${ctx.params['id'] ?? ''}`))
        .draw(ctx),
    )
    this.app.use(bespa({ development: true }))
    this.app.use(router.routes())
  }

  #source(): DataSource<Person> {
    const source = arraySource(this.people, {
      name: 'people',
      key: ({ id }) => id,
      columns: {
        name: {
          type: 'text',
          search: 'contains',
          ignoreAccents: true,
          filterable: true,
          suggested: true,
          sortBy: ({ name }) => keyOf(name),
          nullable: false,
        },
        age: { type: 'number', filterable: true },
        status: {
          type: 'choice',
          filterable: true,
          nullable: false,
          choices: [
            { value: 'open', label: 'Open' },
            { value: 'paid', label: 'Paid' },
            { value: 'late', label: 'Late' },
          ],
        },
        born: { type: 'date', filterable: true },
        note: { type: 'text', sortable: false },
      },
    })
    return this.options.wrap?.(source) ?? source
  }

  #table(ctx: Context) {
    return wf
      .table()
      .withName('people')
      .withCaption('People')
      .withSelection()
      .withDefaultPageRows(ctx, 10)
      .withDefaultSortOrder(ctx, 'name')
      .withEmptyMessage('Nobody is here yet')
      .withSource(ctx, this.#source(), this.options.source)
  }

  async #draw(ctx: Context): Promise<void> {
    const source = this.#source()
    const table = this.#table(ctx).add(
      ['name', 'age', 'status', 'born', 'note'].map((key) => wf.dataColumn(key)),
    )
    const { columns } = this.options
    if (columns) await table.withKeptColumns(ctx, columns.store, columns.owner)
    const bar = wf
      .selectionBar()
      .forTable('people')
      .withActions(
        { name: 'delete', label: 'Delete' },
        { name: 'pay', label: 'Pay', confirmed: false },
      )
    const bulk = await bar.request(ctx, source)
    if (bulk) {
      const chosen: Person[] = []
      for await (const rows of source.walk({ ...bulk.selection, order: [] })) chosen.push(...rows)
      const refused = chosen.filter(({ id }) => this.refused.has(id))
      const done = new Set(chosen.filter((person) => !refused.includes(person)))
      if (bulk.action === 'delete') this.people = this.people.filter((person) => !done.has(person))
      else for (const person of done) person.status = 'paid'
      bar.withMessage(`${done.size} done`).report(
        ctx,
        refused.map(({ id, name }) => ({ key: id, name, reason: 'is needed' })),
      )
    }
    const edit = cellEdit(ctx, 'people')
    const error = edit ? this.#save(edit.key, edit.value, edit.version) : ''
    if (edit && error === '') endCellEdit(ctx, 'people')
    this.loads++
    const rows = await table.load(ctx, this.#source())
    table.add(
      rows.map((person) =>
        wf
          .row()
          .withRecord(person.id, person.name)
          .withHref(`/person/${person.id}`)
          .withDetails(() => `All about ${person.name}`)
          .add(
            wf.quickSearchUnderliner(person.name).forTable('people').withIgnoreAccents(),
            person.age,
            person.status,
            person.born,
            wf
              .editCell(ctx, 'people', person.id, 'note')
              .withValue(person.note)
              .withName(`note of ${person.name}`)
              .withVersion(person.version)
              .withError(edit?.key === person.id ? error : ''),
          ),
      ),
    )
    await wf
      .page()
      .add(
        wf.appBar('People'),
        wf
          .toolbar()
          .addLeft(wf.quickSearch().forTable('people'), wf.filterPanel().forTable('people'))
          .addRight(
            wf.sortMenu().forTable('people'),
            wf.columnChooser().forTable('people'),
            wf.paginator().forTable('people'),
          ),
        wf.activeFilters().forTable('people'),
        bar,
        table,
        wf.loadMore().forTable('people'),
        wf
          .toolbar()
          .addLeft(wf.pageSizer().forTable('people'), wf.tableStatus().forTable('people'))
          .addRight(wf.tableExport('/people.csv').forTable('people').add('Export all')),
        this.options.more?.(ctx),
      )
      .draw(ctx)
  }

  #save(id: string, value: string, version: string): string {
    const person = this.people.find((one) => one.id === id)
    if (!person) return 'is gone'
    if (value.length > 20) return 'too long'
    if (String(person.version) !== version) return `changed meanwhile to “${person.note}”`
    person.note = value
    person.version++
    return ''
  }
}
