import { OptionSource } from 'bespa'

/** Some people that can be found by name; one has left. */
export const people = new OptionSource('/people', {
  search: (text) =>
    all
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ value, title }) => ({ value, title, desc: `No. ${value}` })),
  resolve: (values, ctx) =>
    ctx.get('X-Guest') ? [] : all.filter(({ value }) => values.includes(value)),
})

const all = [
  { value: '1', title: 'Ada Lovelace' },
  { value: '2', title: 'Alan Turing' },
  { value: '3', title: 'Grace Hopper' },
  { value: '4', title: 'Alan Kay' },
  { value: '5', title: '<b>Bobby</b> & sons' },
  { value: '6', title: 'Ex Employee', withdrawn: true },
]
