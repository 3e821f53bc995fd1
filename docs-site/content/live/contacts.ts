/** A line of the file that the demonstration imports. */
export interface Contact {
  readonly name: string
  readonly email: string
}

const names = [
  'Ada',
  'Boris',
  'Chen',
  'Dalia',
  'Emre',
  'Fatou',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
]

/** A file of contacts as CSV, with a heading, of which a few lines have no usable e-mail address. */
export function contactsFile(lines: number): string {
  const rows = Array.from({ length: lines }, (_, at) => {
    const name = names[at % names.length] ?? ''
    const email =
      at % 50 === 17
        ? `${name} at example`
        : `${name}.${at}@example.org`.toLowerCase()
    return `${name},${email}`
  })
  return ['name,email', ...rows].join('\n')
}

/** Reads a line. @returns `undefined` when it is no contact */
export function readContact(line: string): Contact | undefined {
  const [name = '', email = '', ...rest] = line.split(',')
  const isContact =
    name !== '' && /^[^\s@]+@[^\s@]+\.\w+$/.test(email) && rest.length === 0
  return isContact ? { name, email } : undefined
}
