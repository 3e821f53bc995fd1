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
      summary: 'Version, license, requirements, security contact, and what is in the package.',
    },
  ],
}
