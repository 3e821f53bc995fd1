import { postgresProgram } from './data/postgres-server.js'

/** Makes sure, once before the tests, that there is a PostgreSQL for those that need one. */
export default function setup(): void {
  postgresProgram('initdb')
}
