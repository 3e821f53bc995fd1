import { type Context, type InputWidget, stateOf } from '../../../lib/index.js'
import { findPageRequest } from '../../../lib/request/page-request.js'
import { warn } from '../../../lib/usage-error.js'
import { isFormControl } from '../input/form-control.js'
import type { Draft, DraftKey, DraftStore } from '../value/draft-store.js'
import { seal, unseal } from '../value/sealed-text.js'
import { appKeys } from './app-keys.js'

const purpose = 'draft ticket'
/** Seven days, in milliseconds. */
const lifetime = 7 * 86_400_000
/** Of the framework's own keys these belong to what was entered. */
const ofEntries = /^_(present|version|base)$|^_(text|lang)\./

/** What a form carries so that its entries can be kept for its owner when nobody is signed in any more. */
interface Ticket {
  readonly key: DraftKey
  readonly version: string
  /** The names of what is never kept: secrets, and buttons. */
  readonly without: readonly string[]
  /** Milliseconds since 1970. */
  readonly expires: number
}

/**
 * Writes the ticket that a form with a draft carries. It is encrypted: the owner may be the id of a
 * session. `''` where the app has no secrets.
 */
export function draftTicket(
  [secret]: readonly string[],
  key: DraftKey,
  version: string,
  inputs: readonly InputWidget[],
): string {
  if (!secret) return ''
  const without = inputs
    .filter((input) => !isFormControl(input) || input.secret)
    .map(({ name }) => name)
  const ticket: Ticket = { key, version, without, expires: Date.now() + lifetime }
  return seal(JSON.stringify(ticket), purpose, secret)
}

/** The options of {@link keepDraft}. */
export interface KeepDraftOptions {
  /** The secrets of the app that drew the form, the newest first. Default: `app.keys`. */
  readonly keys?: readonly string[]
}

/**
 * Keeps what a form has brought as the draft of the user it was drawn for, without building the form. A
 * guard calls it before it leads to the sign-in page, so that a session that ends while somebody
 * fills in a form costs none of the text: once the same user has signed in again, `wf.draftOffer(form)`
 * offers it for review. Nothing is submitted, nobody else is offered anything, and passwords are not
 * kept. Works for forms with `withDraft` and for wizards. Of other forms nothing is kept, because they do
 * not say whose they are; development warns of each.
 *
 * @param store the store that the form was given
 * @returns whether there was something to keep
 * @example
 * if (!user) {
 *   await keepDraft(ctx, drafts)
 *   return wf.redirect(ctx, '/sign-in')
 * }
 */
export async function keepDraft(
  ctx: Context,
  store: DraftStore,
  { keys = appKeys(ctx) }: KeepDraftOptions = {},
): Promise<boolean> {
  const ticket = ticketOf(ctx, keys)
  if (!ticket) {
    warnOfLoss(ctx)
    return false
  }
  const entries = entriesOf(ctx, ticket.without)
  const stored = await store.load(ticket.key)
  await store.save(ticket.key, {
    entries: [...entries, ...missingIn(entries, stored?.entries ?? [])],
    version: stored?.version ?? ticket.version,
    keptAt: new Date().toISOString(),
    ...(stored?.steps && { steps: stored.steps }),
  })
  return true
}

function ticketOf(ctx: Context, keys: readonly string[]): Ticket | undefined {
  const state = stateOf(ctx)
  if (ctx.method !== 'POST' || state.get('_submit') === '') return undefined
  const text = unseal(state.get('_ticket'), purpose, keys)
  const ticket = text === undefined ? undefined : (JSON.parse(text) as Ticket)
  const isOurs = ticket?.key.form === state.get('_submit') && Date.now() < ticket.expires
  return isOurs ? ticket : undefined
}

/** Says in development that what somebody has typed is lost. */
function warnOfLoss(ctx: Context): void {
  const state = stateOf(ctx)
  const form = state.get('_submit')
  if (ctx.method !== 'POST' || form === '' || state.get('_ticket') !== '') return
  if (findPageRequest(ctx)?.development) warn('form-without-draft', `“${form.slice(0, 60)}”`)
}

/** What the form itself has posted, and not what is the page's. */
function entriesOf(ctx: Context, without: readonly string[]): [string, string][] {
  const state = stateOf(ctx)
  const ofPage = state.toQuery()
  const names = [...state.keys()].filter((name) =>
    name.startsWith('_') ? ofEntries.test(name) : !ofPage.has(name) && !without.includes(name),
  )
  return names.flatMap((name) => state.getAll(name).map((value): [string, string] => [name, value]))
}

/** What was kept of fields that this request says nothing about: those of a wizard's other steps. */
function missingIn(entries: Draft['entries'], stored: Draft['entries']): Draft['entries'] {
  const posted = new Set(entries.map(([name, value]) => (name === '_present' ? value : name)))
  return stored.filter(([name, value]) => !posted.has(name === '_present' ? value : name))
}
