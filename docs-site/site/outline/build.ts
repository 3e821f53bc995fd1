import type { OutlineSection } from './section.js'

/** Recipes for building apps. */
export const build: OutlineSection = {
  title: 'Build',
  icon: 'build',
  kind: 'Guide',
  pages: [
    {
      path: '/build/overview',
      title: 'Build',
      icon: 'build',
      summary: 'Recipes for building an app with BESPA, one subject a page.',
    },
    {
      path: '/build/handlers-and-routing',
      title: 'Handlers & routing',
      icon: 'schema',
      summary: 'Where BESPA sits in a Koa app, and what it leaves to routers and middleware.',
    },
    {
      path: '/build/state',
      title: 'State patterns',
      icon: 'hub',
      summary: 'Reading, writing, naming and passing on the state of a page.',
    },
    {
      path: '/build/redraw',
      title: 'When to redraw',
      icon: 'autorenew',
      summary: 'Which widgets opt in to a redraw for which key, and which never do.',
    },
    {
      path: '/build/stale-widgets',
      title: 'Stale widgets',
      icon: 'update',
      summary: 'The one mistake that is easy to make, and how development names the widget.',
    },
    {
      path: '/build/lists',
      title: 'Lists & keys',
      icon: 'format_list_bulleted',
      summary: 'Lists whose items come and go, and keys that lead a redraw to the right one.',
    },
    {
      path: '/build/tables',
      title: 'Data tables',
      icon: 'table_view',
      summary: 'Tables that are searched, sorted, filtered, paged, edited and exported.',
    },
    {
      path: '/build/forms',
      title: 'Forms & validation',
      icon: 'edit_note',
      summary: 'Declaring, checking and saving forms, from one field to rows and schemas.',
    },
    {
      path: '/build/actions',
      title: 'Actions',
      icon: 'touch_app',
      summary: 'Buttons that change data: star, archive, delete, sign out, with confirmation.',
    },
    {
      path: '/build/sessions-and-auth',
      title: 'Sessions & sign-in',
      icon: 'lock',
      summary: 'A working sign-in with a cookie session, a guarded page, and what protects both.',
    },
    {
      path: '/build/modals',
      title: 'Modals & side panels',
      icon: 'web_asset',
      summary: 'Pages in dialogs and panels: open them, close them and return a result.',
    },
    {
      path: '/build/navigation',
      title: 'Navigation patterns',
      icon: 'alt_route',
      summary: 'The main menu, badges and sub-menus, and links that lead back.',
    },
    {
      path: '/build/errors',
      title: 'Errors',
      icon: 'error',
      summary: 'What users see when something is missing, forbidden, broken or wrong.',
    },
    {
      path: '/build/testing',
      title: 'Testing',
      icon: 'labs',
      summary: 'Tests that click, type and check what was redrawn, without a browser.',
    },
    {
      path: '/build/colors',
      title: 'Your colors & dark mode',
      icon: 'palette',
      summary: 'Brand colors, themes, and a switch that leaves no trace in the address.',
    },
    {
      path: '/build/internationalization',
      title: 'Internationalization',
      icon: 'translate',
      summary: 'Languages, right-to-left text, plurals, time zones and the words of widgets.',
    },
    {
      path: '/build/accessibility',
      title: 'Accessibility',
      icon: 'accessibility_new',
      summary: 'What widgets do for you, what you must add, and how to check it.',
    },
    {
      path: '/build/slow-parts',
      title: 'Slow parts',
      icon: 'hourglass_top',
      summary: 'Send the page at once; slow parts follow, or load when they become visible.',
    },
    {
      path: '/build/live-data',
      title: 'Live data',
      icon: 'bolt',
      summary: 'How pages follow what happens on the server: polling and event streams.',
    },
    {
      path: '/build/security',
      title: 'Security',
      icon: 'shield',
      summary: 'What is protected by default, and what remains your task.',
    },
    {
      path: '/build/performance',
      title: 'Performance',
      icon: 'speed',
      summary: 'What costs what, and how to keep large pages quick.',
    },
    {
      path: '/build/deployment',
      title: 'Deployment',
      icon: 'rocket_launch',
      summary: 'Several nodes behind a proxy, restarts without downtime, logs and caches.',
    },
  ],
}
