import type { OutlineSection } from './section.js'

/** All widgets at work. */
export const showcase: OutlineSection = {
  title: 'Showcase',
  icon: 'play_arrow',
  pages: [
    {
      path: '/showcase/overview',
      title: 'Showcase',
      icon: 'play_arrow',
      summary: 'All widgets with live examples and the code that makes them.',
    },
    {
      path: '/showcase/text-formatting',
      title: 'Text formatting',
      icon: 'text_fields',
      summary: 'Headings, text styles, code, icons, numbers and dates.',
    },
    {
      path: '/showcase/layout',
      title: 'Layout',
      icon: 'dashboard',
      summary: 'Blocks, columns, alignment, frames and embedded pages.',
    },
    {
      path: '/showcase/overlays',
      title: 'Modals, panels and frames',
      icon: 'pip',
      summary: 'Pages inside pages: dialogs, panels and frames.',
    },
    {
      path: '/showcase/app-bar',
      title: 'App bar',
      icon: 'web_asset',
      summary: 'The bar at the top of a page: back, title, help, tools and tabs.',
    },
    {
      path: '/showcase/toolbar',
      title: 'Toolbar',
      icon: 'construction',
      summary: 'Rows with a group at each end, and buttons of all kinds.',
    },
    {
      path: '/showcase/deck',
      title: 'Cards and decks',
      icon: 'style',
      summary: 'Cards in three styles, and columns of them.',
    },
    {
      path: '/showcase/list',
      title: 'Lists',
      icon: 'list',
      summary: 'Mailboxes, contacts, settings and tasks, and what to show when there is nothing.',
    },
    {
      path: '/showcase/gallery',
      title: 'Gallery',
      icon: 'photo_library',
      summary: 'Things in rows that go on in the next line, as large as a slider says.',
    },
    {
      path: '/showcase/media',
      title: 'Pictures',
      icon: 'image',
      summary: 'Images, banners, avatars and color swatches.',
    },
    {
      path: '/showcase/tab-switcher',
      title: 'Tab switcher',
      icon: 'tab',
      summary: 'Tabs that switch at once, and tabs that load what they show.',
    },
    {
      path: '/showcase/navigation',
      title: 'Navigation',
      icon: 'explore',
      summary: 'Rails, drawers and strips, and the main menu made of them.',
    },
    {
      path: '/showcase/menus',
      title: 'Menus, chips and small things',
      icon: 'menu',
      summary: 'Menus, suggestion chips, conditions, and widgets in sentences.',
    },
    {
      path: '/showcase/feedback',
      title: 'Messages and help',
      icon: 'chat',
      summary: 'Message bars, snackbars, bubbles, and copying to the clipboard.',
    },
    {
      path: '/showcase/progress',
      title: 'Progress',
      icon: 'pending',
      summary: 'Progress bars that stand, move by themselves, or follow a job.',
    },
    {
      path: '/showcase/form-input',
      title: 'Form input',
      icon: 'edit',
      summary: 'Every input: text, numbers, dates, choices, ratings and buttons.',
    },
    {
      path: '/showcase/form-validation',
      title: 'Form validation',
      icon: 'rule',
      summary: 'What the browser finds, and what only the server knows.',
    },
    {
      path: '/showcase/order-form',
      title: 'Order form',
      icon: 'receipt_long',
      summary: 'Rows, totals, dependent fields, files, and a wizard.',
    },
    {
      path: '/showcase/form-search',
      title: 'Searchable lists',
      icon: 'manage_search',
      summary: 'Rich options, chips and time zones, searched while you type.',
    },
    {
      path: '/showcase/form-upload',
      title: 'Uploads',
      icon: 'upload_file',
      summary: 'Files that are uploaded while a form is filled in, and go on after a break.',
    },
    {
      path: '/showcase/tables',
      title: 'Tables',
      icon: 'table',
      summary: 'Columns, rows, details, totals, grids and “show more”.',
    },
    {
      path: '/showcase/states',
      title: 'Data table',
      icon: 'table_view',
      summary: 'The fifty states: search, sort, pages and columns that give way.',
    },
    {
      path: '/showcase/dir-list',
      title: 'Directory',
      icon: 'edit_note',
      summary: 'People who are registered, edited and deleted in dialogs, in a database.',
    },
    {
      path: '/showcase/orders',
      title: 'A million orders',
      icon: 'receipt_long',
      summary: 'Filters, several sort keys, selection, editing in the cell and export at scale.',
    },
    {
      path: '/showcase/index',
      title: 'Index of widgets',
      icon: 'list_alt',
      summary: 'Every constructor by family, with a sentence and where to see it.',
    },
  ],
}
