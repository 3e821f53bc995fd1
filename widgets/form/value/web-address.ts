/**
 * The address that a user means, with `https://` where it was left out. Only http and https count.
 *
 * @returns `undefined` when it is none
 */
export function webAddress(text: string): URL | undefined {
  const isWhole = text.includes('://')
  const whole = isWhole ? text : `https://${text}`
  if (/\s/.test(whole) || !URL.canParse(whole)) return undefined
  const url = new URL(whole)
  // `mailto:ann@example.com` would else be the user “mailto” of example.com.
  if (!isWhole && url.username !== '') return undefined
  return /^https?:$/.test(url.protocol) ? url : undefined
}
