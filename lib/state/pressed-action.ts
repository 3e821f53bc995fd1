import type { Context } from 'koa'
import { stateOf } from './state-of.js'

/** The key that a pressed action posts: its name, `=`, and its value. */
export const actionKey = '_action'
/** The key in its place while the user has not confirmed the action yet. */
export const askKey = '_ask'

/** An action that the user has asked for by a button with `withPost`. */
export interface PressedAction<N extends string = string> {
  /** The name that `withPost` was given. */
  readonly name: N
  /** What it concerns, most often the key of a record; `''` where nothing was said. */
  readonly value: string
}

/**
 * The action that was pressed: see `withPost`. Only a POST of this site counts, never a link.
 *
 * @param names the actions to look for; others are left to other readers. Default: any.
 * @returns `undefined` when none was pressed
 *
 * @example
 * const action = wf.actionOf(ctx, 'star', 'delete')
 * if (action?.name === 'star') await issues.star(action.value)
 */
export function actionOf<const N extends string = string>(
  ctx: Context,
  ...names: readonly N[]
): PressedAction<N> | undefined {
  const action = postedAction(ctx, actionKey)
  if (!action || (names.length > 0 && !names.includes(action.name as N))) return undefined
  return action as PressedAction<N>
}

/** The action that the user is to confirm, because it was posted by a browser without script. */
export function askedActionOf(ctx: Context): PressedAction | undefined {
  return postedAction(ctx, askKey)
}

/** How an action is written in a request. @throws {TypeError} If the name is empty or contains `=`. */
export function actionText(name: string, value: string): string {
  if (name === '' || name.includes('=')) {
    throw new TypeError(`withPost(${JSON.stringify(name)}): expected a name without “=”`)
  }
  return `${name}=${value}`
}

function postedAction(ctx: Context, key: string): PressedAction | undefined {
  // What an address says is a link's doing, even where a form is posted to it.
  if (ctx.method !== 'POST' || new URLSearchParams(ctx.querystring).has(key)) return undefined
  const text = stateOf(ctx).get(key)
  const at = text.indexOf('=')
  return at > 0 ? { name: text.slice(0, at), value: text.slice(at + 1) } : undefined
}
