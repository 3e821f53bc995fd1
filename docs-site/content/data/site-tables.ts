import type { ColumnType, Generated } from 'kysely'

/** The tables of the site's database. */
export interface SiteTables {
  us_state: StateTable
  directory: DirectoryTable
  person: PersonTable
  orders: OrderTable
  draft: DraftTable
  table_layout: TableLayoutTable
}

/** A state of the United States: never changed. */
export interface StateTable {
  code: string
  name: string
  name_key: string
  name_folded: string
  code_folded: string
  population: number
  land: number
  gdp: number
}

/** A visitor's directory. */
export interface DirectoryTable {
  visitor: string
  /** When it was last opened, in milliseconds. */
  seen: ColumnType<number | string, number, number>
}

/** A person in a visitor's directory. */
export interface PersonTable {
  id: string
  visitor: string
  first_name: string
  last_name: string
  first_key: string
  last_key: string
  /** Names and e-mail address, folded for searching. */
  folded: string
  email: string
  email_folded: string
  phone: string
  birthday: string
  address1: string
  address2: string
  city: string
  state: string
  zip: string
  version: Generated<number>
}

/** An order, generated. */
export interface OrderTable {
  id: number
  number: string
  customer: string
  customer_folded: string
  country: string
  status: string
  placed: ColumnType<Date | string, string, string>
  items: number
  total: number
  version: Generated<number>
}

/** What a visitor has entered into a form and not saved. */
export interface DraftTable {
  owner: string
  form: string
  record: string
  /** JSON. */
  content: string
  /** In milliseconds. */
  kept: ColumnType<number | string, number, number>
}

/** The columns that a visitor has chosen for a table. */
export interface TableLayoutTable {
  owner: string
  list: string
  columns: string
  /** In milliseconds. */
  kept: ColumnType<number | string, number, number>
}
