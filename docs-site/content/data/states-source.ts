import { kyselySource } from 'bespa/kysely'
import { sql } from 'kysely'
import type { SiteTables } from './site-tables.js'

// #region source
/** The fifty states, for everybody. */
export const statesSource = kyselySource<SiteTables>()({
  name: 'states',
  rows: (db) => db.selectFrom('us_state'),
  select: (rows) => rows.selectAll('us_state'),
  key: 'us_state.code',
  keyOf: ({ code }) => code,
  columns: {
    abbrev: {
      type: 'text',
      label: 'Code',
      column: 'us_state.code',
      folded: 'us_state.code_folded',
      search: 'contains',
      nullable: false,
    },
    name: {
      type: 'text',
      column: 'us_state.name',
      folded: 'us_state.name_folded',
      sortBy: 'us_state.name_key',
      search: 'contains',
      nullable: false,
    },
    pop: { type: 'number', label: 'Population', column: 'us_state.population', nullable: false },
    land: { type: 'number', label: 'Land (sq mi)', column: 'us_state.land', nullable: false },
    density: {
      type: 'number',
      label: 'Pop density',
      column: sql`us_state.population / us_state.land`,
      nullable: false,
    },
    gdp: { type: 'number', label: 'GDP', column: 'us_state.gdp', nullable: false },
    gdpcapita: {
      type: 'number',
      label: 'GDP/capita',
      column: sql`us_state.gdp * 1000000 / us_state.population`,
      nullable: false,
    },
  },
})
// #endregion source
