/**
 * The `aria-invalid` of a control without an error. Without it browsers announce an empty required
 * control as invalid from the start.
 */
export const notYet = 'false'
