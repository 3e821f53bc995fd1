import { foldText } from 'bespa'
import { isPostgres, type SiteDatabase } from './site-database.js'

const customers = (
  'Ada Lovelace,Grace Hopper,Alan Turing,Edsger Dijkstra,Barbara Liskov,Hedy Lamarr,Émilie du Châtelet,' +
  'Sofja Kowalewskaja,Tim Berners-Lee,Radia Perlman,Linus Pauling,Katherine Johnson,John von Neumann,' +
  'Frances Allen,Niklaus Wirth,Ólafur Jónsson,Łukasz Kowalski,İpek Yılmaz,Jean Bartik,Karen Spärck Jones'
).split(',')
const countries = ['AT', 'DE', 'FR', 'GB', 'IS', 'JP', 'PL', 'TR', 'US']
const statuses = [
  'open',
  'open',
  'paid',
  'paid',
  'paid',
  'shipped',
  'shipped',
  'shipped',
  'returned',
]
const start = Date.UTC(2020, 0, 1)

/** How many orders there are as long as nobody has asked for more. */
export const fewOrders = 10_000

const filled = new WeakMap<SiteDatabase, Promise<void>>()

/** Generates the first orders, if there are none. */
export function ensureOrders(db: SiteDatabase): Promise<void> {
  let done = filled.get(db)
  if (!done) {
    done = fillIfEmpty(db)
    filled.set(db, done)
    done.catch(() => filled.delete(db))
  }
  return done
}

async function fillIfEmpty(db: SiteDatabase): Promise<void> {
  const first = await db.selectFrom('orders').select('id').limit(1).executeTakeFirst()
  if (!first) await generateOrders(db, fewOrders)
}

/**
 * Generates orders up to a number, always the same ones. Those that are there are left alone, so several
 * processes may do so at once.
 *
 * @param count how many there are afterwards
 */
export async function generateOrders(
  db: SiteDatabase,
  count: number,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  const batch = 1000
  for (let from = 1; from <= count; from += batch * 20) {
    await db.transaction().execute(async (trx) => {
      const end = Math.min(from + batch * 20 - 1, count)
      for (let at = from; at <= end; at += batch) {
        const rows = Array.from({ length: Math.min(batch, end - at + 1) }, (_, index) =>
          order(at + index),
        )
        await trx
          .insertInto('orders')
          .values(rows)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
      }
    })
    progress(Math.min(from + batch * 20 - 1, count))
  }
  if (isPostgres(db)) await analyze(db)
}

async function analyze(db: SiteDatabase): Promise<void> {
  const { sql } = await import('kysely')
  await sql`analyze orders`.execute(db)
}

function order(id: number) {
  const random = numbersFrom(id)
  const customer = customers[random(customers.length)] ?? ''
  const items = 1 + random(9)
  return {
    id,
    number: `A-${String(id).padStart(7, '0')}`,
    customer,
    customer_folded: foldText(customer, { ignoreAccents: true }),
    country: countries[random(countries.length)] ?? '',
    status: statuses[random(statuses.length)] ?? '',
    placed: new Date(start + random(5 * 365 * 24 * 60) * 60_000).toISOString(),
    items,
    total: (items * (500 + random(20_000))) / 100,
    version: 1,
  }
}

/** Numbers that look random, and are the same for each id. (Mulberry32.) */
function numbersFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
