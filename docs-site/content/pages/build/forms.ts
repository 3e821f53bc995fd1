import type { Content, Context } from 'bespa'
import { z } from 'zod'
import { visitorOf } from '../../../site/session.js'
import { wf } from '../../../site/site-factory.js'
import { DraftTable } from '../../data/draft-table.js'
import { signUpForm } from '../../examples/build/sign-up.js'
import { demo, topic } from '../../topic.js'

const thisFile = 'pages/build/forms.ts'
const draftTable = new DraftTable()
const signUpFile = 'examples/build/sign-up.ts'

/** `/build/forms`: from the first field to a saved record. */
export async function formsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `You declare a form once, on the server: its fields, rules and buttons. BESPA draws it, checks
        it in the browser and again on the server, and shows each message at its field. Your code
        receives typed values once everything is valid. Without script, the same form works by full page
        loads.`,
      ),
      await liveForm(ctx),
      topic(
        'The shape of a form',
        `Add inputs and buttons to \`wf.form()\`. An input has a name, an initial value and a label;
        \`wf.field()\` puts the label beside it where there is room. Buttons that follow each other stand
        in a row. Enter presses the filled button, wherever it stands.`,
      ),
      topic(
        'Reading what was entered',
        `\`await form.readyToCommit(ctx)\` is true when this form was submitted and every visible field
        passed. Then \`form.read(ctx)\` returns the values with their types: a required value is never
        \`null\`, a cleared number or date is \`null\`, a date is ISO text that no time zone can move.
        Before that it throws, so nothing unchecked can be saved.`,
        wf.codeOf(signUpFile, 'commit'),
        wf.prose(
          `While the form is being filled in, ask the inputs: \`input.value(ctx)\` is text,
          \`checked(ctx)\`, \`number(ctx)\` and \`date(ctx)\` are typed. Hidden and disabled inputs keep
          their stored value whatever a request says.`,
        ),
      ),
      topic(
        'Rules',
        `\`withRequired\`, \`withLength\`, \`withPattern\`, \`withMin\`, \`withMax\` and \`withStep\` hold
        in the browser and on the server, with the same words. A value out of bounds is refused, never
        changed. \`withMessage('required', 'Enter your email address')\` replaces a message for one input;
        \`bespa({ wording })\` translates all of them.`,
        `\`withPredicate\` adds a check of your own: a function that returns \`''\` if the value is valid, or
        the message to show. It may ask a database: predicates of different fields
        run at the same time. If one throws or takes longer than ten seconds, the field says that it
        could not be checked, and \`app.on('error')\` receives the error.`,
      ),
      await schemas(ctx),
      topic(
        'Checks while the form is filled in',
        `\`withLiveValidation()\`, on the form or on single inputs, has the server check a field when the
        user leaves it, and with each change after its first error. Nothing is submitted, the focus stays,
        and an answer that no longer fits the value is dropped.`,
      ),
      await rows(ctx),
      topic(
        'After saving',
        `Redirect: a reload then shows the result instead of posting again. \`wf.redirectBack(ctx, '/people')\` returns
        to where the user came from, \`wf.redirect(ctx, '^?modal=')\` closes the dialog that the form is in.
        If saving fails, call \`form.withError('…')\` or \`input.withError('…')\` and draw the page: the
        form keeps what was typed.`,
        `To commit each form only once, whatever double clicks, reloads and Back do, give it
        \`withSubmissionKey(store)\`. The repeat gets the answer of the first submission.`,
      ),
      topic(
        'Two people, one record',
        `\`form.withVersion(record.version)\` refuses to save over a change that somebody else has made in the
        meantime. Fields that only one of both changed are merged; at the others the form shows both
        values and a button that takes the stored one.`,
      ),
      topic(
        'Before something is lost',
        `\`form.withUnsavedWarning()\` asks before a link, Back, the dialog or the tab loses entries. It
        compares with the stored values, so a change that was undone asks nothing.`,
      ),
      await drafts(ctx),
      topic(
        'Steps',
        `\`wf.wizard(ctx, name, { store, owner })\` is a form in steps: \`wf.step(name, title)\` holds the fields
        of one. Each step has an address. What was entered is kept in the same store as drafts, so Back,
        reloading and coming back tomorrow lose nothing. Going on validates one step, the last step
        validates all of them, and a hidden step is left out. The [order in
        steps](/showcase/order-form#steps) shows one with its code.`,
      ),
      topic(
        'What stays out of the address',
        `The values of a \`POST\` form never become part of the page's state or its address. Inputs with
        \`withAutoSubmit()\` and \`GET\` forms do, because a search should be in a link that can be
        shared.`,
      ),
      wf.seeAlso(
        ['/showcase/form-input', 'All inputs'],
        ['/showcase/order-form', 'An order form'],
        ['/extend/form-input-widgets', 'Custom form inputs'],
      ),
    )
    .draw(ctx)
}

async function liveForm(ctx: Context): Promise<Content> {
  const form = signUpForm()
  const joined = (await form.readyToCommit(ctx)) ? form.read(ctx) : undefined
  if (joined) form.reset(ctx)
  return topic(
    'A form that checks itself',
    `Leave the email empty, or enter \`ann@example.com\`.`,
    demo(form),
    wf
      .snackbar()
      .add(`Welcome, ${joined?.name ?? ''}!`)
      .hideIf(!joined)
      .redrawIf(joined !== undefined),
    wf.codeOf(signUpFile, 'sign-up'),
  )
}

async function drafts(ctx: Context): Promise<Content> {
  // #region drafts
  const note = wf
    .inputText('text', '')
    .withLabel('Note')
    .withRows(3)
    .withRequired()
  const form = wf
    .form()
    .withName('note')
    .withDraft(draftTable, { owner: visitorOf(ctx) })
    .add(note, wf.buttonTonal('save').add('Save'))
  const isSaved = await form.readyToCommit(ctx)
  if (isSaved) form.reset(ctx)
  const offer = wf.draftOffer(form)
  // #endregion drafts
  return topic(
    'Drafts',
    `\`withDraft(store, { owner, record })\` keeps what is entered, a second after each change and without
    script whenever the form is refused or redrawn. Type something, then reload: \`wf.draftOffer(form)\` offers
    it, shows what differs, and brings it back only if you say so. Saving removes it. The store is a table of
    yours with four methods; \`MemoryDraftStore\` serves a single process. Passwords are never kept. Call
    \`store.clear(owner)\` when somebody signs out.`,
    demo(offer, form, wf.block(isSaved && 'Saved.').redrawIf(true)),
    wf.codeOf(thisFile, 'drafts'),
  )
}

async function schemas(ctx: Context): Promise<Content> {
  // #region schema
  const stay = z
    .object({ from: z.string(), until: z.string() })
    .refine(({ from, until }) => from < until, {
      path: ['until'],
      message: 'Must be after the arrival',
    })
  const form = wf
    .form()
    .withName('stay')
    .add(
      wf.inputDate('from', '2026-12-01').withLabel('Arrival').withRequired(),
      wf.inputDate('until', '2026-11-30').withLabel('Departure').withRequired(),
      wf.buttonTonal('book').add('Book'),
    )
    .withSchema(stay)
  const booked = (await form.readyToCommit(ctx)) ? form.read(ctx) : undefined
  // #endregion schema
  return topic(
    'Schemas',
    `A rule over several fields, or a schema that you have anyway, goes into \`withSchema\`. It takes every
    library of the Standard Schema interface: Zod, Valibot, ArkType. Issues appear at the field of their
    path, others at the head of the form, and \`form.read\` returns the schema's output.`,
    demo(
      form,
      wf
        .block(booked && `Booked from ${booked.from} until ${booked.until}.`)
        .redrawIf(true),
    ),
    wf.codeOf(thisFile, 'schema'),
  )
}

async function rows(ctx: Context): Promise<Content> {
  // #region rows
  const guests = [{ id: 'a', name: 'Ada' }]
  const form = wf
    .form()
    .withName('guests')
    .add(
      wf
        .rows(ctx, 'guests', guests, {
          key: (guest) => guest.id,
          build: (guest) => [
            wf
              .inputText('name', guest?.name ?? '')
              .withLabel('Name')
              .withRequired(),
          ],
        })
        .withLabel('Guests')
        .withSorting()
        .withAddLabel('Add a guest'),
      wf.buttonTonal('save').add('Save'),
    )
  const saved = (await form.readyToCommit(ctx))
    ? form.read(ctx).guests
    : undefined
  // #endregion rows
  return topic(
    'Rows',
    `\`wf.rows\` repeats a group of fields. Each row has a key of its own, so its values and errors stay with
    it when others are removed or moved. The buttons submit the form without committing it, so they work
    without script as well.`,
    demo(
      form,
      wf
        .block(saved && `Saved: ${saved.map(({ name }) => name).join(', ')}.`)
        .redrawIf(true),
    ),
    wf.codeOf(thisFile, 'rows'),
  )
}
