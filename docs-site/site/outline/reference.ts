import type { OutlineSection } from './section.js'

/** What is looked up. */
export const reference: OutlineSection = {
  title: 'API',
  icon: 'code',
  kind: 'Reference',
  pages: [
    {
      path: '/api',
      title: 'API reference',
      icon: 'code',
      summary: 'Every class, function, interface and method that BESPA exports.',
    },
    {
      path: '/help',
      title: 'Error codes',
      icon: 'error',
      summary: 'Every usage error that BESPA reports, with its cause and its remedy.',
    },
  ],
}
