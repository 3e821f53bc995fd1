declare module 'css.escape' {
  /** Serializes an identifier (CSSOM, “Common Serializing Idioms”). */
  export default function cssEscape(text: string): string
}
