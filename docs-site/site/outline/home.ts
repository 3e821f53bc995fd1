import type { OutlineSection } from './section.js'

/** Where one begins. */
export const home: OutlineSection = {
  title: 'Getting started',
  icon: 'home',
  kind: 'Tutorial',
  pages: [
    {
      path: '/',
      title: 'BESPA',
      icon: 'home',
      summary: 'Web apps built entirely on the server, with typed widgets and Koa.',
    },
    {
      path: '/start',
      title: 'Get started',
      icon: 'rocket_launch',
      summary: 'Install BESPA, write the first page, and add widgets of your own.',
    },
  ],
}
