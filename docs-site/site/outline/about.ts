import type { OutlineSection } from './section.js'

/** The project itself. */
export const about: OutlineSection = {
  title: 'About',
  icon: 'info',
  kind: 'Project',
  pages: [
    {
      path: '/contact',
      title: 'About',
      icon: 'info',
      summary: 'Where the project lives, and what it may be used for.',
    },
  ],
}
