import type { OutlineSection } from './section.js'

/** Recipes for building apps. */
export const build: OutlineSection = {
  title: 'Build',
  icon: 'build',
  pages: [
    {
      path: '/build/overview',
      title: 'Build',
      icon: 'build',
      summary: 'Recipes for building an app with BESPA, one subject a page.',
    },
  ],
}
