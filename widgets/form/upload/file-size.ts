const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']

/** A size as people read it, in the page's language: `1.2 MB`. Browser and server write it alike. */
export function fileSize(bytes: number, lang: string): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** power)
}
