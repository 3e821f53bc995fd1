import type { OutlineSection } from './section.js'

/** How BESPA works. */
export const basics: OutlineSection = {
  title: 'Basics',
  icon: 'school',
  kind: 'Concept',
  pages: [
    {
      path: '/basics/overview',
      title: 'Basics',
      icon: 'school',
      summary: 'What happens on each request and on each click.',
    },
    {
      path: '/basics/declarative-views',
      title: 'Declarative views',
      icon: 'dataset',
      summary: 'A handler describes the whole page as a tree of widgets on every request.',
    },
    {
      path: '/basics/handler-order',
      title: 'The order inside a handler',
      icon: 'format_list_numbered',
      summary: 'State, forms, commit, load, build, draw: six steps, and why in this order.',
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
    {
      path: '/basics/embedded-pages',
      title: 'Embedded pages',
      icon: 'dashboard_customize',
      summary: 'One handler as a dialog, a panel, a part of another page, or a full page.',
    },
    {
      path: '/basics/nesting',
      title: 'Nesting pages',
      icon: 'view_quilt',
      summary: 'Try the same page in a dialog, a side panel, inline and in full.',
    },
    {
      path: '/basics/frames',
      title: 'Targeting frames',
      icon: 'space_dashboard',
      summary: 'How a link or a form targets a frame, its parent or the whole window.',
    },
    {
      path: '/basics/coming-from-react',
      title: 'Coming from React',
      icon: 'compare_arrows',
      summary: 'What a React developer already knows, and what is different here.',
    },
    {
      path: '/basics/cheatsheet',
      title: 'Cheat sheet',
      icon: 'summarize',
      summary: 'The whole way to work on three screens.',
    },
    {
      path: '/basics/glossary',
      title: 'Glossary',
      icon: 'menu_book',
      summary: 'The terms of this documentation, and the keys that the framework reserves.',
    },
  ],
}
