import Database from 'libsql'

export const statuses = ['open', 'closed', 'all'] as const
export const priorities = ['low', 'normal', 'high'] as const
export type Status = (typeof statuses)[number]
export type Priority = (typeof priorities)[number]

/** What a form asks for. */
export interface IssueText {
  readonly title: string
  readonly text: string
  readonly priority: Priority
}

export interface Issue extends IssueText {
  readonly id: number
  readonly author: string
  readonly created: string
  readonly isOpen: 0 | 1
  readonly comments: number
}

export interface Comment {
  readonly id: number
  readonly author: string
  readonly text: string
  readonly created: string
}

const schema = `
  create table if not exists issues (
    id integer primary key, title text not null, text text not null, priority text not null,
    author text not null, created text not null, isOpen integer not null default 1
  );
  create table if not exists comments (
    id integer primary key, issue integer not null references issues on delete cascade,
    author text not null, text text not null, created text not null
  );
  pragma foreign_keys = on;`

const columns = `issues.*, (select count(*) from comments where issue = issues.id) as comments`
const matches = `(:status = 'all' or isOpen = (:status = 'open'))
  and (instr(lower(title), lower(:q)) > 0 or instr(lower(text), lower(:q)) > 0)`

/** Issues and their comments, in SQLite. */
export class Store {
  readonly #db: Database.Database

  /** @param file where they are kept; in memory by default */
  constructor(file = ':memory:') {
    this.#db = new Database(file)
    this.#db.exec(schema)
  }

  find(filter: { q: string; status: Status; limit: number }): Issue[] {
    const sql = `select ${columns} from issues where ${matches} order by id desc limit :limit`
    return this.#db.prepare(sql).all(filter) as Issue[]
  }

  count(filter: { q: string; status: Status }): number {
    const sql = `select count(*) as count from issues where ${matches}`
    return (this.#db.prepare(sql).get(filter) as { count: number }).count
  }

  issue(id: number): Issue | undefined {
    const sql = `select ${columns} from issues where id = ?`
    return this.#db.prepare(sql).get(id) as Issue | undefined
  }

  comments(issue: number): Comment[] {
    return this.#db
      .prepare('select * from comments where issue = ? order by id')
      .all(issue) as Comment[]
  }

  add({ title, text, priority }: IssueText, author: string): void {
    this.#db
      .prepare('insert into issues (title, text, priority, author, created) values (?, ?, ?, ?, ?)')
      .run(title, text, priority, author, new Date().toISOString())
  }

  update(id: number, { title, text, priority }: IssueText): void {
    this.#db
      .prepare('update issues set title = ?, text = ?, priority = ? where id = ?')
      .run(title, text, priority, id)
  }

  setOpen(id: number, isOpen: boolean): void {
    this.#db.prepare('update issues set isOpen = ? where id = ?').run(isOpen ? 1 : 0, id)
  }

  delete(id: number): void {
    this.#db.prepare('delete from issues where id = ?').run(id)
  }

  comment(issue: number, text: string, author: string): void {
    this.#db
      .prepare('insert into comments (issue, author, text, created) values (?, ?, ?, ?)')
      .run(issue, author, text, new Date().toISOString())
  }
}

/** Something to look at. */
export function addSamples(store: Store): void {
  if (store.count({ q: '', status: 'all' }) > 0) return
  const titles = [
    'Sign-in fails with an umlaut in the password',
    'Export forgets the last line',
    'Dark colors in emails',
    'Search finds nothing for “C++”',
    'The panel closes when it should not',
  ]
  titles.forEach((title, at) => {
    const priority = priorities[at % priorities.length] ?? 'normal'
    store.add({ title, text: 'As seen on Monday.', priority }, at % 2 ? 'Grace Hopper' : 'Ada King')
  })
  store.setOpen(2, false)
  store.comment(1, 'It works in Firefox.', 'Grace Hopper')
}
