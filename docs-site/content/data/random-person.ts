import { randomInt } from 'node:crypto'
import type { Person } from './directory-store.js'

const firstNames = (
  'Ada Alan Alice Amir Anna Barbara Ben Carla Chen Clara Daniel Diana Edsger Elena Emma Erik Fatima ' +
  'Frances George Grace Hanna Hedy Ivan Jean Joan John Karen Katherine Lars Leah Linus Margaret Maria ' +
  'Noor Omar Radia Ruth Sofia Tomas Yuki'
).split(' ')
const lastNames = (
  'Adams Allen Baker Bell Brown Carter Clark Cooper Davis Diaz Evans Fisher Garcia Gray Hall Hill Jones ' +
  'King Lee Lopez Moore Nguyen Patel Reed Rivera Scott Stone Turner Walker Young'
).split(' ')
const cities = [
  ['New York', 'NY'],
  ['Los Angeles', 'CA'],
  ['Chicago', 'IL'],
  ['Houston', 'TX'],
  ['Phoenix', 'AZ'],
  ['Philadelphia', 'PA'],
  ['San Antonio', 'TX'],
  ['San Diego', 'CA'],
  ['Dallas', 'TX'],
  ['Jacksonville', 'FL'],
  ['Austin', 'TX'],
  ['San Jose', 'CA'],
  ['Columbus', 'OH'],
  ['Charlotte', 'NC'],
  ['Indianapolis', 'IN'],
  ['Seattle', 'WA'],
  ['Denver', 'CO'],
  ['Oklahoma City', 'OK'],
  ['Nashville', 'TN'],
  ['Boston', 'MA'],
] as const

/** An invented person between 19 and 78. */
export function randomPerson(): Person {
  const [firstName, lastName] = [one(firstNames), one(lastNames)]
  const [city, state] = one(cities)
  const year = new Date().getFullYear() - randomInt(19, 79)
  return {
    firstName,
    lastName,
    email: `${firstName}.${lastName}@example.com`.toLowerCase(),
    phone: `${digits(3)} ${digits(3)} ${digits(4)}`,
    birthday: `${String(year)}-${two(randomInt(1, 13))}-${two(randomInt(1, 29))}`,
    address1: '',
    address2: '',
    city,
    state,
    zip: digits(5),
  }
}

/** Several, with addresses of their own. */
export function randomPeople(count: number): Person[] {
  const people = new Map<string, Person>()
  while (people.size < count) {
    const person = randomPerson()
    people.set(person.email, person)
  }
  return [...people.values()]
}

function one<T>(list: readonly T[]): T {
  return list[randomInt(list.length)] as T
}

function digits(count: number): string {
  return Array.from({ length: count }, () => String(randomInt(10))).join('')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
