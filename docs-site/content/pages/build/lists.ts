import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/lists.ts'
const samples = 'examples/build/lists.ts'

/** `/build/lists`: lists whose items come and go. */
export async function listsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A list is an array: \`wf.block(orders.map(orderCard))\`. This page shows how to give its items
        keys, so that a redraw always reaches the right one, even if the list has changed meanwhile.`,
      ),
      orders(ctx),
      searched(ctx),
      topic(
        'Why keys',
        `The browser finds what a fragment replaces by an id. Without a key an item's id comes from its
        position: “the second block here”. Suppose somebody adds an order while your page is open. On
        the server yours is the third block now, in your browser it is still the second. A click that
        redraws your order alone would then replace the wrong one.`,
        `\`withKey(order.id)\` puts the key in the place of the position. The id of the item, and of
        everything in it, stays the same wherever the item moves to.`,
      ),
      topic(
        'Which key',
        `Take what identifies the record: its primary key. Keys are compared as text, and are unique
        among siblings of one class; the same key may stand in another list. The position in the array
        is no key, because it changes just as the items do.`,
      ),
      topic(
        'Forms in lists',
        `A form needs no key. Its id comes from its name, which must be unique in the page anyway: it
        says which form was submitted. Put the key of the record in the name, and commit each form for
        its own record.`,
        wf.codeOf(samples, 'forms'),
        wf.prose(
          `Two forms with one name are [refused](/help/duplicate-form) when the page is first drawn.
          Otherwise pressing “Rename” in one row would rename every row.`,
        ),
      ),
      topic(
        'What development warns about',
        `The server keeps nothing between two requests, so it cannot see that a list has become longer.
        It looks at the arrays in the page instead: an array is what becomes longer. If two or more of
        its items are widgets of one class that can be redrawn alone, or that hold such widgets or
        inputs, and they have no keys, development prints [a warning](/help/missing-key).`,
        `Widgets that are added one by one, \`add(first, second)\`, are not a list. Neither are items
        that are only ever redrawn together with the list.`,
      ),
      wf.seeAlso(
        [
          '/build/tables',
          'Data tables: search, filters and pages for thousands of rows',
        ],
        ['/showcase/form-input', 'Filter chips among the inputs'],
        ['/build/redraw', 'When to redraw'],
        ['/build/state', 'State patterns'],
        ['/extend/anatomy', 'Widget anatomy: what an id is made from'],
      ),
    )
    .draw(ctx)
}

function orders(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const ids = (state.get('orders') || '2,1')
    .split(',')
    .filter((id) => /^\d{1,3}$/.test(id))
  const next = Math.max(0, ...ids.map(Number)) + 1
  return wf.example(
    'Orders that come and go',
    thisFile,
    'orders',
    // #region orders
    wf
      .block(
        ids.map((id) => {
          const cups = state.int(`cups_${id}`, 1)
          return wf
            .block('Order ', id, ': ', cups, cups === 1 ? ' cup ' : ' cups ')
            .add(wf.link(`?cups_${id}=${cups + 1}`).add('One more'))
            .withKey(id)
            .redrawIfChanged(ctx, `cups_${id}`)
        }),
        wf
          .link(`?orders=${[next, ...ids].slice(0, 5).join(',')}`)
          .add('New order'),
      )
      .redrawIfChanged(ctx, 'orders'),
    // #endregion orders
  )
}

interface Book {
  readonly id: number
  readonly title: string
  readonly isLent: boolean
  readonly isNew: boolean
}

const books: readonly Book[] = [
  {
    id: 1,
    title: 'Notes on the Analytical Engine',
    isLent: true,
    isNew: false,
  },
  { id: 2, title: 'Laws of Thought', isLent: false, isNew: false },
  { id: 3, title: 'The Art of Compiling', isLent: false, isNew: true },
  { id: 4, title: 'On Computable Numbers', isLent: true, isNew: true },
]

function searched(ctx: Context): Content {
  return [
    wf.example(
      'Search a list, with filter chips',
      thisFile,
      'search',
      searchedBooks(ctx),
    ),
    wf.prose(
      `Field and chips send their own keys after each change, and only the list is redrawn: it is the one
      widget that depends on them. The choice is in the address, so it can be shared, and Back undoes it.
      For lists of a database, [data tables](/build/tables) bring all of this along.`,
    ),
  ]
}

function searchedBooks(ctx: Context): Content {
  // #region search
  const state = wf.stateOf(ctx)
  const words = state.get('find').toLowerCase()
  const found = books.filter(
    ({ title, isLent, isNew }) =>
      title.toLowerCase().includes(words) &&
      (!state.bool('lent') || isLent) &&
      (!state.bool('new') || isNew),
  )
  return [
    wf
      .form()
      .withName('books')
      .add(
        wf
          .inputText('find', '')
          .withLabel('Search books')
          .withPrefix(wf.icon('search'))
          .withAutoSubmit(),
        wf.filterChip('lent', 'Lent', false).withAutoSubmit(),
        wf.filterChip('new', 'New', false).withAutoSubmit(),
      ),
    wf
      .list(found.map(({ id, title }) => wf.listItem(title).withKey(id)))
      .withEmptyState(
        wf.emptyState('search', 'No such book', 'Try fewer words or filters.'),
      )
      .withAltText('Books')
      .redrawIfChanged(ctx, 'find', 'lent', 'new')
      .withAnnouncement(),
  ]
  // #endregion search
}
