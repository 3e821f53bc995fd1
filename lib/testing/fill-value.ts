/**
 * What a control can be filled in with: text or a number; an option's value or text, or several;
 * `true` or `false` for a tick; a file or several.
 */
export type FillValue = string | number | boolean | readonly string[] | File | readonly File[]
