/**
 * The `aria-invalid` of a control without an error. A browser that may refuse a value announces an empty
 * required control as invalid from the start, unless it is told otherwise.
 */
export const notYet = 'false'
