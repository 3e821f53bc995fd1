import { kyselySource } from 'bespa/kysely'
import type { SiteTables } from './site-tables.js'

/** Whose people they are. */
export interface DirectoryScope {
  readonly visitor: string
}

// #region source
/** The people in the directory of one visitor. Nobody sees those of others. */
export const directorySource = kyselySource<SiteTables>()({
  name: 'directory',
  rows: (db, { visitor }: DirectoryScope) =>
    db.selectFrom('person').where('person.visitor', '=', visitor),
  select: (rows) => rows.selectAll('person'),
  key: 'person.id',
  keyOf: ({ id }) => id,
  columns: {
    fname: {
      type: 'text',
      label: 'First name',
      column: 'person.first_name',
      sortBy: 'person.first_key',
      nullable: false,
    },
    lname: {
      type: 'text',
      label: 'Last name',
      column: 'person.last_name',
      sortBy: 'person.last_key',
      folded: 'person.folded',
      search: 'contains',
      ignoreAccents: true,
      nullable: false,
    },
    // The later somebody was born, the younger: ages ascend as birthdays descend.
    birthday: { type: 'date', column: 'person.birthday', nullable: false },
    state: {
      type: 'text',
      label: 'State',
      column: 'person.state',
      filterable: true,
      nullable: false,
    },
  },
})
// #endregion source
