import { generateOrders } from './order-data.js'
import { closeSiteDatabase, siteDatabase } from './site-database.js'

/**
 * `npm run demo-data [count]`: generates orders, 1,000,000 unless told otherwise, in the database that
 * `DATABASE_URL` or `SQLITE_FILE` names.
 */
const count = Number(process.argv[2] ?? 1_000_000)
process.env['SQLITE_FILE'] ??= 'dist/site.db'
await generateOrders(await siteDatabase(), count, (done) => {
  if (done % 100_000 === 0 || done === count) console.log(`${String(done)} orders`)
})
await closeSiteDatabase()
