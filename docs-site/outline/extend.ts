import type { OutlineSection } from './section.js'

/** How to write widgets of your own. */
export const extend: OutlineSection = {
  title: 'Extend',
  icon: 'extension',
  pages: [
    {
      path: '/extend/overview',
      title: 'Extend',
      icon: 'extension',
      summary: 'How to write widgets, inputs and libraries of your own.',
    },
  ],
}
