import type { OutlineSection } from './section.js'

/** How to write widgets of your own. */
export const extend: OutlineSection = {
  title: 'Extend',
  icon: 'extension',
  kind: 'Guide',
  pages: [
    {
      path: '/extend/overview',
      title: 'Extend',
      icon: 'extension',
      summary: 'How to write widgets, inputs and libraries of your own.',
    },
    {
      path: '/extend/anatomy',
      title: 'Widget anatomy',
      icon: 'widgets',
      summary:
        'What a widget is made of: a class, a constructor, builders, and one method that draws.',
    },
    {
      path: '/extend/building-blocks',
      title: 'Building blocks',
      icon: 'construction',
      summary: 'Content, wording, accessible names and plain text, as the library uses them.',
    },
    {
      path: '/extend/state-aware',
      title: 'State-aware widgets',
      icon: 'autorenew',
      summary: 'Widgets that own a state key and decide themselves when to show and redraw.',
    },
    {
      path: '/extend/composing',
      title: 'Composing widgets',
      icon: 'dashboard',
      summary: 'Widgets made of widgets, when to write one, and when a function will do.',
    },
    {
      path: '/extend/assets',
      title: 'Assets & CSS',
      icon: 'style',
      summary: 'How style sheets, behaviors, pictures and heavy libraries reach the browser.',
    },
    {
      path: '/extend/form-input-widgets',
      title: 'Custom form inputs',
      icon: 'tune',
      summary: 'Write your own input, with labels, messages and typed values.',
    },
    {
      path: '/extend/theming',
      title: 'Material theming',
      icon: 'palette',
      summary:
        'Colors, type and shapes from tokens, so that a widget fits every theme and palette.',
    },
    {
      path: '/extend/packaging',
      title: 'Packaging as a library',
      icon: 'inventory_2',
      summary: 'Publishing widgets as a package that composes with others.',
    },
  ],
}
