import { isEmailAddress } from '../value/email-address.js'
import type { PlainWording } from '../form/form-wording.js'
import type { FieldKind } from './text-field.js'
import { webAddress } from '../value/web-address.js'

/** A kind of text, and the check that it brings along. */
export interface TextKind extends FieldKind {
  /** Which words tell what is wrong with a value that is not empty; `undefined` when nothing is. */
  check?(value: string): PlainWording | undefined

  /** What is said of a value that the browser refuses by itself. */
  readonly wording?: PlainWording
}

/** The kinds of text that an input can be for. */
export const textKinds = {
  text: { type: 'text' },
  password: { type: 'password', autocomplete: 'current-password', confidential: true },
  email: {
    type: 'email',
    madeBy: 'inputEmail',
    autocomplete: 'email',
    wording: 'invalidEmail',
    check: (value) => (isEmailAddress(value) ? undefined : 'invalidEmail'),
  },
  // Not of type `url`: browsers would refuse an address without `https://`.
  url: {
    type: 'text',
    madeBy: 'inputURL',
    inputMode: 'url',
    autocomplete: 'url',
    verbatim: true,
    check: (value) => (webAddress(value) ? undefined : 'invalidURL'),
  },
  tel: {
    type: 'tel',
    madeBy: 'inputTel',
    autocomplete: 'tel',
    check: (value) => (/^[0-9,;*#+]*$/.test(value) ? undefined : 'invalidNumber'),
  },
  phone: { type: 'tel', madeBy: 'inputPhone', autocomplete: 'tel' },
  oneTimePassword: {
    type: 'text',
    madeBy: 'inputOneTimePassword',
    className: 'OneTimePassword',
    inputMode: 'numeric',
    autocomplete: 'one-time-code',
    confidential: true,
    verbatim: true,
  },
} satisfies Record<string, TextKind>
