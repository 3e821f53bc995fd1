import type { OutlineSection } from './section.js'

/** How BESPA works. */
export const basics: OutlineSection = {
  title: 'Basics',
  icon: 'school',
  pages: [
    {
      path: '/basics/overview',
      title: 'Basics',
      icon: 'school',
      summary: 'What happens on each request and on each click.',
    },
    {
      path: '/basics/action-url-pattern',
      title: 'The action-URL pattern',
      icon: 'link',
      summary: 'The grammar of links, forms and redirects in BESPA.',
    },
    {
      path: '/basics/incremental',
      title: 'Incremental updates',
      icon: 'autorenew',
      summary: 'How one change of state redraws only what depends on it.',
    },
  ],
}
