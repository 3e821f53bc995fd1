import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { EarlierAnswer } from '../../../lib/http/redirect/earlier-answer.js'
import { redirectOf } from '../../../lib/http/redirect/redirect.js'
import { type Content, type Context, stateOf, tag } from '../../../lib/index.js'
import { afterAnswer } from '../../../lib/request/after-answer.js'
import { keyLifetime, type SubmissionStore } from '../value/submission-store.js'
import { appKeys } from './app-keys.js'

/** The options of {@link FormWidget.withSubmissionKey}. */
export interface SubmissionKeyOptions {
  /** The secrets that keys are signed with, the newest first. Default: `app.keys`. */
  readonly keys?: readonly string[]
}

/** A form that is about to be committed. */
export interface Submission {
  readonly formName: string
  /** The names of its fields. */
  readonly fields: readonly string[]
  /** Is asked when the handler is done, whether it has refused the form after all. */
  readonly isRefused: () => boolean
}

/**
 * The key that lets a rendered form be committed once. It is random and signed, so that nothing has to
 * be kept before it is used.
 */
export class SubmissionKey {
  readonly #store: SubmissionStore
  readonly #keys: readonly string[] | undefined
  readonly #claims = new WeakMap<Context, Promise<boolean>>()

  constructor(store: SubmissionStore, options: SubmissionKeyOptions = {}) {
    this.#store = store
    this.#keys = options.keys
  }

  /**
   * Claims the key of this request.
   *
   * @returns whether the form may be committed; false also for a key that was used for another content,
   *   as by the Back button or in a copied tab: what was entered must not pass for what was saved
   * @throws {EarlierAnswer} when an earlier submission with this key and content led somewhere
   */
  claim(ctx: Context, submission: Submission): Promise<boolean> {
    const known = this.#claims.get(ctx)
    if (known) return known
    const claim = this.#claim(ctx, submission)
    this.#claims.set(ctx, claim)
    return claim
  }

  /** The input that carries the key: the one that came, as long as it is not used up. */
  input(ctx: Context, formName: string): Content {
    const posted = stateOf(ctx).get('_once')
    const claim = this.#claims.get(ctx)
    const isGood = !claim && keyIn(posted, formName, this.#secrets(ctx)) !== undefined
    return tag('input')
      .attr('type', 'hidden')
      .attr('name', '_once')
      .attr('value', isGood ? posted : newKey(formName, this.#secrets(ctx)))
  }

  async #claim(ctx: Context, { formName, fields, isRefused }: Submission): Promise<boolean> {
    const secrets = this.#secrets(ctx)
    const key = keyIn(stateOf(ctx).get('_once'), formName, secrets)
    if (key === undefined) return false
    const copy = `${key}.${contentOf(ctx, fields, secrets[0] ?? '')}`
    // First that of the content: whoever holds the other one holds this one already.
    const same = await this.#store.begin(copy)
    if (same?.result !== undefined) throw new EarlierAnswer(same.result)
    if (same) return false
    if (await this.#store.begin(key)) {
      await this.#store.release(copy)
      return false
    }
    afterAnswer(ctx, async (failed) => {
      const result = redirectOf(ctx)
      if (failed || (result === undefined && isRefused())) {
        await this.#store.release(key)
        await this.#store.release(copy)
      } else if (result !== undefined) await this.#store.complete(copy, result)
    })
    return true
  }

  /** @throws {TypeError} when there are no keys */
  #secrets(ctx: Context): readonly string[] {
    const secrets = this.#keys ?? appKeys(ctx)
    if (secrets[0]) return secrets
    throw new TypeError(
      'withSubmissionKey: give it `keys`, or set `app.keys`, to a list of secrets, the newest first',
    )
  }
}

function newKey(formName: string, secrets: readonly string[]): string {
  const text = `${randomBytes(12).toString('base64url')}.${Date.now().toString(36)}`
  return `${text}.${signature(text, formName, secrets[0] ?? '')}`
}

/** The key in a posted value; `undefined` unless this app has made it for this form, less than a day ago. */
function keyIn(posted: string, formName: string, secrets: readonly string[]): string | undefined {
  const [id = '', time = '', signed = ''] = posted.split('.')
  const age = Date.now() - parseInt(time, 36)
  if (!(age >= 0 && age < keyLifetime)) return undefined
  const text = `${id}.${time}`
  const isOurs = secrets.some((secret) => isSame(signature(text, formName, secret), signed))
  return isOurs ? id : undefined
}

function signature(text: string, formName: string, secret: string): string {
  return createHmac('sha256', secret).update(`bespa form ${formName}\n${text}`).digest('base64url')
}

/** Stands for what the fields of a form hold, without telling it to the store. */
function contentOf(ctx: Context, fields: readonly string[], secret: string): string {
  const state = stateOf(ctx)
  const values = fields.map((name) => [name, state.getAll(name)])
  const digest = createHmac('sha256', secret).update(`bespa content\n${JSON.stringify(values)}`)
  return digest.digest('base64url').slice(0, 22)
}

function isSame(first: string, second: string): boolean {
  const [one, other] = [Buffer.from(first), Buffer.from(second)]
  return one.length === other.length && timingSafeEqual(one, other)
}
