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
      summary: 'Which widgets opt in to being drawn again for which key, and which never do.',
    },
    {
      path: '/build/lists',
      title: 'Lists & keys',
      icon: 'format_list_bulleted',
      summary: 'Lists whose items come and go, and keys by which a redraw reaches the right one.',
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
      summary:
        'Buttons that change something: star, archive, delete, sign out, with a question first.',
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
      summary: 'Pages in dialogs and panels: opening, closing, and bringing something back.',
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
      path: '/build/slow-parts',
      title: 'Slow parts',
      icon: 'hourglass_top',
      summary: 'Pages that are sent at once: slow parts follow, or are loaded when they are seen.',
    },
    {
      path: '/build/live-data',
      title: 'Live data',
      icon: 'bolt',
      summary: 'How pages learn of what happens on the server: by polling, and by feeds of events.',
    },
    {
      path: '/build/deployment',
      title: 'Deployment',
      icon: 'rocket_launch',
      summary: 'Several nodes behind a proxy, restarts that nobody notices, logs and caches.',
    },
  ],
}
