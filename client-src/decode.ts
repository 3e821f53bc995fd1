/**
 * The text that is percent-encoded in a text that others have written. Unlike `decodeURIComponent` it
 * leaves what is not encoded well as it is, and never throws.
 */
export function decode(text: string): string {
  return new URLSearchParams(`=${text.replace(/[+&]/g, encodeURIComponent)}`).get('') ?? ''
}
