import { randomBytes } from 'node:crypto'
import { foldText, sortKeys } from 'bespa'
import type { SiteDatabase } from './site-database.js'
import { randomPeople, randomPerson } from './random-person.js'

/** What is known of a person. */
export interface Person {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly birthday: string
  readonly address1: string
  readonly address2: string
  readonly city: string
  readonly state: string
  readonly zip: string
}

/** A person as kept: with an id, and a number that changes with each save. */
export interface KeptPerson extends Person {
  readonly id: string
  readonly version: number
}

/** How many people a directory holds. */
export const mostPeople = 20

const keptFor = 30 * 24 * 60 * 60 * 1000
const keyOf = sortKeys('en')

/** The longest texts, in characters. */
export const longest: Readonly<Record<keyof Person, number>> = {
  firstName: 20,
  lastName: 20,
  email: 40,
  phone: 20,
  birthday: 10,
  address1: 40,
  address2: 40,
  city: 20,
  state: 3,
  zip: 5,
}

/** Why a person was not saved, in words for users. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError'
}

/** The person was saved by somebody else since it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'

  constructor(readonly current: KeptPerson) {
    super('The person was changed meanwhile')
  }
}

/** The directory of one visitor. Whatever changes is checked here as well as in forms. */
export class DirectoryStore {
  readonly #db: SiteDatabase

  private constructor(
    db: SiteDatabase,
    readonly visitor: string,
  ) {
    this.#db = db
  }

  /** Opens a visitor's directory. A new one begins with three people; stale ones of others are removed. */
  static async open(db: SiteDatabase, visitor: string, now = Date.now()): Promise<DirectoryStore> {
    const store = new DirectoryStore(db, visitor)
    const known = await db
      .selectFrom('directory')
      .select('seen')
      .where('visitor', '=', visitor)
      .executeTakeFirst()
    if (!known) await store.#begin(now)
    else if (now - Number(known.seen) > keptFor / 30) {
      await db.updateTable('directory').set({ seen: now }).where('visitor', '=', visitor).execute()
    }
    return store
  }

  async count(): Promise<number> {
    const row = await this.#db
      .selectFrom('person')
      .select(({ fn }) => fn.countAll().as('people'))
      .where('visitor', '=', this.visitor)
      .executeTakeFirst()
    return Number(row?.people ?? 0)
  }

  async lookup(id: string): Promise<KeptPerson | undefined> {
    const row = await this.#db
      .selectFrom('person')
      .selectAll()
      .where('visitor', '=', this.visitor)
      .where('id', '=', id)
      .executeTakeFirst()
    return row && keptPerson(row)
  }

  /** Tells whether the address belongs to another person. */
  async isTaken(email: string, exceptId = ''): Promise<boolean> {
    const row = await this.#db
      .selectFrom('person')
      .select('id')
      .where('visitor', '=', this.visitor)
      .where('email_folded', '=', foldText(email))
      .where('id', '!=', exceptId)
      .executeTakeFirst()
    return row !== undefined
  }

  /** @throws {DirectoryError} If a text is too long, the address is taken, or the directory is full. */
  async insert(person: Person): Promise<string> {
    validate(person)
    const id = randomBytes(6).toString('base64url').replace(/[-_]/g, 'x')
    await this.#db.transaction().execute(async (trx) => {
      // One at a time: two that count at once would both find room.
      await trx
        .updateTable('directory')
        .set({ seen: Date.now() })
        .where('visitor', '=', this.visitor)
        .execute()
      const inside = new DirectoryStore(trx, this.visitor)
      if ((await inside.count()) >= mostPeople) {
        throw new DirectoryError(`the directory holds ${mostPeople} people at most`)
      }
      if (await inside.isTaken(person.email)) throw taken()
      await trx
        .insertInto('person')
        .values({ id, visitor: this.visitor, version: 1, ...columnsOf(person) })
        .execute()
    })
    return id
  }

  /**
   * @param version that of the person when it was read
   * @throws {ConflictError} If somebody else has saved the person since then.
   * @throws {DirectoryError} If a text is too long, the address is taken, or there is no such person.
   */
  async update(id: string, version: number, person: Person): Promise<void> {
    validate(person)
    if (await this.isTaken(person.email, id)) throw taken()
    const { numUpdatedRows } = await this.#db
      .updateTable('person')
      .set(({ eb }) => ({ ...columnsOf(person), version: eb('version', '+', 1) }))
      .where('visitor', '=', this.visitor)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (Number(numUpdatedRows) > 0) return
    const current = await this.lookup(id)
    if (!current) throw new DirectoryError('this person is no longer in the directory')
    throw new ConflictError(current)
  }

  /** @returns whether there was such a person */
  async delete(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('person')
      .where('visitor', '=', this.visitor)
      .where('id', '=', id)
      .executeTakeFirst()
    return Number(numDeletedRows) > 0
  }

  async #begin(now: number): Promise<void> {
    await this.#db
      .deleteFrom('person')
      .where('visitor', 'in', (eb) =>
        eb
          .selectFrom('directory')
          .select('visitor')
          .where('seen', '<', now - keptFor),
      )
      .execute()
    await this.#db
      .deleteFrom('directory')
      .where('seen', '<', now - keptFor)
      .execute()
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('directory')
      .values({ visitor: this.visitor, seen: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    // Of two requests that come first at once, one fills it.
    if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return
    for (const person of randomPeople(3)) await this.insert(person)
  }
}

/** Another random person, whose address nobody has. */
export async function freePerson(store: DirectoryStore): Promise<Person> {
  for (;;) {
    const person = randomPerson()
    if (!(await store.isTaken(person.email))) return person
  }
}

function taken(): DirectoryError {
  return new DirectoryError('this e-mail address is taken')
}

function validate(person: Person): void {
  for (const [field, most] of Object.entries(longest)) {
    const { length } = Array.from(person[field as keyof Person])
    if (length > most) throw new DirectoryError(`${field} is too long`)
  }
}

function columnsOf(person: Person) {
  const { firstName, lastName, email } = person
  const fold = (text: string) => foldText(text, { ignoreAccents: true })
  return {
    first_name: firstName,
    last_name: lastName,
    first_key: keyOf(firstName),
    last_key: keyOf(lastName),
    folded: [firstName, lastName, email, person.state].map(fold).join('\n'),
    email,
    email_folded: foldText(email),
    phone: person.phone,
    birthday: person.birthday,
    address1: person.address1,
    address2: person.address2,
    city: person.city,
    state: person.state,
    zip: person.zip,
  }
}

function keptPerson(row: {
  readonly id: string
  readonly version: number
  readonly first_name: string
  readonly last_name: string
  readonly email: string
  readonly phone: string
  readonly birthday: string
  readonly address1: string
  readonly address2: string
  readonly city: string
  readonly state: string
  readonly zip: string
}): KeptPerson {
  const { first_name: firstName, last_name: lastName, ...rest } = row
  const { id, version, email, phone, birthday, address1, address2, city, state, zip } = rest
  return {
    ...{ id, version, firstName, lastName, email, phone, birthday },
    ...{ address1, address2, city, state, zip },
  }
}
