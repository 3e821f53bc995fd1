import type { OutlineSection } from './section.js'

/** Where one begins. */
export const home: OutlineSection = {
  title: 'Getting started',
  icon: 'home',
  pages: [
    {
      path: '/',
      title: 'BESPA',
      icon: 'home',
      summary: 'Web apps built entirely on the server, with typed widgets and Koa.',
    },
  ],
}
