import type { OutlineSection } from './section.js'

/** The tutorial, which builds one app from the first page to its deployment. */
export const tutorial: OutlineSection = {
  title: 'Tutorial',
  kind: 'Tutorial',
  icon: 'auto_stories',
  pages: [
    {
      path: '/tutorial',
      title: 'Build Tracker in 30 minutes',
      icon: 'auto_stories',
      summary: 'A small issue tracker in eight steps, from an empty folder to a deployed app.',
    },
    {
      path: '/tutorial/1',
      title: '1 · The first page',
      icon: 'looks_one',
      summary: 'Create the project and show a list.',
    },
    {
      path: '/tutorial/2',
      title: '2 · A form',
      icon: 'looks_two',
      summary: 'Add issues with a form that checks itself.',
    },
    {
      path: '/tutorial/3',
      title: '3 · State in the URL',
      icon: 'looks_3',
      summary: 'Filter the list, and redraw only what depends on the filter.',
    },
    {
      path: '/tutorial/4',
      title: '4 · Buttons that change data',
      icon: 'looks_4',
      summary: 'Close and reopen issues, safely.',
    },
    {
      path: '/tutorial/5',
      title: '5 · Edit in a dialog',
      icon: 'looks_5',
      summary: 'Show a page inside a dialog, with a router.',
    },
    {
      path: '/tutorial/6',
      title: '6 · Validation and errors',
      icon: 'looks_6',
      summary: 'Rules that only the server knows, and a page for errors.',
    },
    {
      path: '/tutorial/7',
      title: '7 · Sign-in',
      icon: 'lock',
      summary: 'Let only members in, with a signed cookie.',
    },
    {
      path: '/tutorial/8',
      title: '8 · Test and deploy',
      icon: 'rocket_launch',
      summary: 'Test the app by clicking through it, and run it in production.',
    },
  ],
}
