/** The keys of the framework, and what each is for: the pages that list them show this list. */
export const reservedKeys: readonly (readonly [key: string, use: string])[] = [
  [
    '`_back`',
    'Where to return to: for the arrow of the app bar, `withHrefBack` and `redirectBack`. An action, a path, `-1`, or `0` for nowhere. The only reserved key that stays in the state.',
  ],
  [
    '`_target`',
    'The frame in which links and forms of this page open, unless they say otherwise. Only nested pages have it.',
  ],
  [
    '`_submit`',
    'The name of the form that was submitted, `form` unless you name it. Which button it was, `button.pressed(ctx)` tells.',
  ],
  [
    '`_changed`',
    'The keys that have moved, comma-separated. Written by the browser; read it with `changed(key)`.',
  ],
  [
    '`_private`',
    'The keys whose values must not be kept: passwords, files, hidden inputs. Written by the browser.',
  ],
  [
    '`_present`',
    'The names of the checkboxes, chips and lists that were shown in the form, so that one that is off differs from one that was not there. Written by the form.',
  ],
  ['`_lang.…`', 'The language that a number was typed in, one key for each input for numbers.'],
]
