import { OptionSource } from 'bespa'

/** Somebody who works in the company of the examples. */
interface Employee {
  readonly id: string
  readonly name: string
  readonly role: string
}

const employees: readonly Employee[] = [
  ['e101', 'Amara Okafor', 'Sales, Lagos'],
  ['e102', 'Anders Lindqvist', 'Warehouse, Malmö'],
  ['e103', 'Beatriz Fonseca', 'Accounts, Porto'],
  ['e104', 'Chen Yu-lin', 'Engineering, Taipei'],
  ['e105', 'Daniela Hofer', 'Sales, Graz'],
  ['e106', 'Emeka Okafor', 'Support, Lagos'],
  ['e107', 'Farid Rahimi', 'Engineering, Hamburg'],
  ['e108', 'Grace Mwangi', 'Accounts, Nairobi'],
  ['e109', 'Hiroko Tanaka', 'Design, Osaka'],
  ['e110', 'Ingrid Sørensen', 'Support, Aarhus'],
  ['e111', 'José Álvarez', 'Warehouse, Sevilla'],
  ['e112', 'Katarzyna Wójcik', 'Engineering, Kraków'],
  ['e113', 'Liam Gallagher', 'Sales, Cork'],
  ['e114', 'Lucía Álvarez', 'Design, Sevilla'],
  ['e115', 'Maren Petersen', 'Engineering, Hamburg'],
  ['e116', 'Noor van Dijk', 'Accounts, Utrecht'],
  ['e117', 'Olga Kovalenko', 'Support, Kyiv'],
  ['e118', 'Priya Raman', 'Engineering, Chennai'],
  ['e119', 'Samuel Adeyemi', 'Warehouse, Lagos'],
  ['e120', 'Tomáš Novák', 'Design, Brno'],
].map(([id = '', name = '', role = '']) => ({ id, name, role }))

const mostShown = 8

// #region source
/** The employees, found by any part of their name or role, with or without accents. */
export const employeeOptions = new OptionSource('/showcase/employees', {
  search: (text) =>
    employees
      .filter(({ name, role }) => folded(`${name} ${role}`).includes(folded(text)))
      .slice(0, mostShown)
      .map(({ id, name, role }) => ({ value: id, title: name, desc: role })),
  resolve: (ids) =>
    employees
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }) => ({ value: id, title: name })),
})
// #endregion source

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
