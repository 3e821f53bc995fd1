import type { Content, Context } from 'bespa'
import {
  ConflictError,
  DirectoryError,
  DirectoryStore,
  freePerson,
  longest,
  mostPeople,
  type KeptPerson,
  type Person,
} from '../../data/directory-store.js'
import { siteDatabase } from '../../data/site-database.js'
import { demoPage } from '../../demo-page.js'
import { missingPage } from '../../missing-page.js'
import { states } from '../../states.js'
import { visitorOf } from '../../../site/session.js'
import { wf } from '../../../site/site-factory.js'

const labels: Readonly<Record<keyof Person, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
  birthday: 'Birthday',
  address1: 'Address line 1',
  address2: 'Address line 2',
  city: 'City',
  state: 'State',
  zip: 'ZIP code',
}

/** `/showcase/dir-edit`: registers a person, or with an `id` edits one. */
export async function directoryEditPage(ctx: Context): Promise<void> {
  const store = await DirectoryStore.open(await siteDatabase(), visitorOf(ctx))
  const state = wf.stateOf(ctx)
  const id = state.get('id')
  const person = id === '' ? undefined : await store.lookup(id)
  if (id !== '' && !person) {
    await missingPage(ctx, 'This person is not in your directory.')
    return
  }
  const isFull = !person && (await store.count()) >= mostPeople
  const fields = personFields(ctx, person, store)
  // The version that the form was drawn with: saving over a newer one shows both.
  const version = wf.inputHidden('version', String(person?.version ?? 0))
  const form = wf
    .form()
    .withName('person')
    .add(
      ...fields.content,
      version,
      wf.buttonText().withHrefBack().add('Cancel'),
      wf
        .buttonFilled('save')
        .withDisabled(isFull)
        .add(person ? 'Update' : 'Register'),
    )
  let message: Content =
    isFull && `Your directory is full: it holds ${mostPeople} people.`
  let conflict: KeptPerson | undefined
  if (await form.readyToCommit(ctx)) {
    const entered = fields.read(ctx)
    const name = `${entered.firstName} ${entered.lastName}`
    try {
      if (person) {
        await store.update(id, versionOf(state.get('version')), entered)
        if (wf.redirectBack(ctx)) return
        message = `${name} updated`
      } else {
        const added = await store.insert(entered)
        form.reset(ctx)
        message = [
          `${name} registered `,
          wf.link(`/showcase/dir-edit?id=${added}`).add('View'),
        ]
      }
    } catch (error) {
      if (error instanceof ConflictError) {
        conflict = error.current
        // From here on it is their version that is replaced.
        state.del('version')
      } else if (error instanceof DirectoryError) {
        message = `${name} was not saved: ${error.message}`
      } else throw error
    }
  }
  const title = person
    ? `${person.firstName} ${person.lastName}`
    : 'Register new person'
  await demoPage(ctx, title, 'One person of the directory.')
    .add(
      wf.appBar(title).addRight(!person && (await quickFill(ctx, store))),
      wf.prose(
        `One form adds and edits people. The browser checks what it can; the server checks everything,
        including whether an address is taken. A directory holds ${mostPeople} people.`,
      ),
      wf
        .block(conflict && conflictView(conflict, fields.read(ctx)))
        .redrawIf(state.hasChanges('_submit') || form.submitted(ctx)),
      form,
      wf
        .snackbar()
        .add(message)
        .hideIf(message === false || message === '')
        .redrawIf(state.hasChanges()),
    )
    .draw(ctx)
}

/** The version that a form brings: none of a person, unless it is a number. */
function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** What they have saved, and what you have entered. */
function conflictView(theirs: KeptPerson, mine: Person): Content {
  const different = (Object.keys(labels) as (keyof Person)[]).filter(
    (field) => theirs[field] !== mine[field],
  )
  return [
    wf
      .messageBarWarning()
      .add(
        'Somebody else has changed this person meanwhile. Nothing was saved. What you entered is in the ' +
          'form; press Update to replace theirs, or correct it first.',
      ),
    wf
      .table()
      .withName('conflict')
      .withCaption('What is different')
      .add(
        ['Field', 'Theirs', 'Yours'].map((label) => wf.column().add(label)),
        different.map((field) =>
          wf.row().add(labels[field], theirs[field], mine[field]),
        ),
      ),
  ]
}

/** A link that fills the form with somebody invented: another one each time. */
async function quickFill(
  ctx: Context,
  store: DirectoryStore,
): Promise<Content> {
  const { firstName, lastName, email, phone, birthday, city, state, zip } =
    await freePerson(store)
  const query = new URLSearchParams({
    ...{ firstName, lastName, email, phone, birthday, city, state, zip },
  })
  return wf
    .link(`?${query.toString()}`)
    .add(wf.icon('edit'), 'Quick fill')
    .redrawIf(wf.stateOf(ctx).hasChanges())
}

function personFields(
  ctx: Context,
  person: KeptPerson | undefined,
  store: DirectoryStore,
) {
  const day = (years: number) => {
    const date = new Date()
    date.setFullYear(date.getFullYear() - years)
    return date.toISOString().slice(0, 10)
  }
  const text = (name: keyof Person) =>
    wf
      .inputText(name, person?.[name] ?? '')
      .withLabel(labels[name])
      .withLength(-1, longest[name])
  // Quick fill writes into the state: then a field is drawn again, and else never while it is typed in.
  const filled = <
    Field extends { redrawIfChanged(ctx: Context, key: string): Field },
  >(
    field: Field,
    name: keyof Person,
  ) => field.redrawIfChanged(ctx, name)
  const firstName = filled(text('firstName').withRequired(), 'firstName')
  const lastName = filled(text('lastName').withRequired(), 'lastName')
  const email = filled(
    wf
      .inputEmail('email', person?.email ?? '')
      .withLabel(labels.email)
      .withRequired()
      .withLength(-1, longest.email)
      .withPredicate(async (value) =>
        (await store.isTaken(value, person?.id)) ? 'Email already in use' : '',
      ),
    'email',
  )
  const phone = filled(
    wf
      .inputPhone('phone', person?.phone ?? '')
      .withLabel(labels.phone)
      .withPlaceholder('555 555 5555')
      .withPattern('[0-9]{3} [0-9]{3} [0-9]{4}'),
    'phone',
  )
  const birthday = filled(
    wf
      .inputDate('birthday', person?.birthday ?? '')
      .withLabel(labels.birthday)
      .withHelp('Must be 18+ years old')
      .withRequired()
      .withMin(day(120))
      .withMax(day(18)),
    'birthday',
  )
  const [address1, address2] = [text('address1'), text('address2')]
  const city = filled(text('city').withRequired(), 'city')
  const state = filled(
    text('state')
      .withRequired()
      .withPredicate((value) =>
        states.some(({ code }) => code === value)
          ? ''
          : 'Give the two letters of a state',
      ),
    'state',
  )
  const zip = filled(
    text('zip')
      .withPlaceholder('00000')
      .withPattern('[0-9]{5}')
      .withLength(5, 5),
    'zip',
  )
  const inputs = {
    ...{
      firstName,
      lastName,
      email,
      phone,
      birthday,
      address1,
      address2,
      city,
      state,
      zip,
    },
  }
  return {
    content: [
      ...[firstName, lastName, email, phone, birthday, address1, address2],
      wf
        .splitter(5, 3, 2)
        .withWrap(false)
        .addToCol(0, city)
        .addToCol(1, state)
        .addToCol(2, zip),
    ] as readonly Content[],
    read: (context: Context): Person =>
      Object.fromEntries(
        Object.entries(inputs).map(([name, input]) => [
          name,
          input.value(context),
        ]),
      ) as unknown as Person,
  }
}
