import type { Context } from '../../../lib/index.js'
import type { OptionResolver, ResolvedOption } from '../value/option.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { comboboxWordingOf } from './combobox-wording.js'
import type { OptionSource, Suggestion } from './option-source.js'

/** What was chosen and typed in a searchable input, as the request brings it. */
export interface ChosenInput {
  readonly values: readonly string[]
  /** What was typed and not chosen. */
  readonly text: string
  /** The stored options, with the titles that they had. */
  readonly stored: ReadonlyMap<string, string>
}

/** How the input decides. */
export interface ChoiceRules {
  readonly source: OptionSource | undefined
  readonly resolver: OptionResolver | undefined
  readonly freeText: boolean
  /** A text that fits replaces what was chosen before. */
  readonly single: boolean
}

/** What the server knows of the choice. */
export interface ChosenOptions {
  readonly items: readonly ResolvedOption[]
  /** Values that the app does not know. */
  readonly refused: readonly string[]
  /** What is left of the text: nothing once it has led to an option. */
  readonly text: string
  /** Options that fit the text. */
  readonly found: readonly Suggestion[]
  readonly message: ValidationMessage | undefined
}

/**
 * Looks up what was chosen: titles come from the app alone, and values that it does not know are
 * refused. A text that was typed counts when it is the value or the title of exactly one option.
 */
export async function chosenOptions(
  ctx: Context,
  { values, text, stored }: ChosenInput,
  rules: ChoiceRules,
): Promise<ChosenOptions> {
  const known = new Map((await resolve(values)).map((option) => [option.value, option]))
  const items: ResolvedOption[] = []
  const refused: string[] = []
  let message: ValidationMessage | undefined
  for (const value of values) {
    const option = known.get(value)
    const isStored = stored.has(value)
    if (option && (!option.withdrawn || isStored)) items.push(option)
    else if (isStored) {
      items.push({ value, title: stored.get(value) || value, withdrawn: !rules.freeText })
    } else if (rules.freeText && !option) items.push({ value, title: value })
    else refused.push(value)
  }
  if (refused.length > 0) message = ({ notOffered }) => notOffered
  if (text === '') return { items, refused, text, found: [], message }
  const found = await search()
  const fitting = found.filter(({ value, title }) => value === text || fold(title) === fold(text))
  const [match] = fitting
  if (match && fitting.length === 1) return withItem(match)
  if (rules.freeText) return withItem({ value: text, title: text })
  const word = found.length > 0 ? 'chooseOne' : 'notFound'
  message ??= (_words, lang) => comboboxWordingOf(ctx, lang)[word].replace('{text}', () => text)
  return { items, refused, text, found, message }

  function withItem({ value, title }: Suggestion): ChosenOptions {
    const others = items.filter((item) => item.value !== value)
    const all = rules.single ? [] : others
    return { items: [...all, { value, title }], refused, text: '', found: [], message }
  }

  async function resolve(some: readonly string[]): Promise<readonly ResolvedOption[]> {
    if (some.length === 0) return []
    return (await (rules.resolver?.(some, ctx) ?? rules.source?.resolve(some, ctx))) ?? []
  }

  async function search(): Promise<readonly Suggestion[]> {
    if (rules.source) return rules.source.search(text, ctx)
    return (await resolve([text])).filter(({ withdrawn }) => !withdrawn)
  }
}

/** Text to compare without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
