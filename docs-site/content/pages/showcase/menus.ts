import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/menus.ts'

/** `/showcase/menus`: menus, chips, and pieces of text that choose and count. */
export async function menusPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Menus', thisFile, 'menus', menus(ctx)),
      wf.example('Suggestion chips', thisFile, 'chips', chips()),
      wf.prose(
        `A suggestion chip is a link. Chips that filter are inputs: see
        [Search a list, with filter chips](/build/lists#search).`,
      ),
      wf.example('One or the other', thisFile, 'conditions', conditions(ctx)),
      wf.example('Widgets in a sentence', thisFile, 'sentence', sentence()),
      wf.example('Search terms', thisFile, 'terms', terms()),
      wf.example('A leaf of a calendar', thisFile, 'calendar', calendar()),
    )
    .draw(ctx)
}

function menus(ctx: Context): Content {
  return [
    // #region menus
    wf
      .toolbar()
      .addLeft(
        wf
          .menu('Sort')
          .add(
            wf.link('?sort=name').add('By name'),
            wf.link('?sort=date').add('By date'),
            wf.link('?sort=size').withDisabled().add('By size'),
          ),
        wf
          .menuEllipsisV()
          .withAltText('More')
          .add(wf.link('?sort=').add('As it comes')),
        wf.menuEllipsisH().add(wf.link('/help').add('Messages')),
        wf.collection(wf.quoted(ctx, 'sort')).redrawIfChanged(ctx, 'sort'),
      ),
    // #endregion menus
  ]
}

function chips(): Content {
  return [
    // #region chips
    wf.gallery(
      wf.suggestionChip('/basics/incremental').add('Incremental updates'),
      wf
        .suggestionChip('')
        .withHref('/help')
        .withTarget('_self')
        .add(wf.icon('help'), 'Messages'),
      wf.suggestionChip('/closed').withDisabled().add('Closed'),
    ),
    // #endregion chips
  ]
}

function conditions(ctx: Context): Content {
  const hour = new Date(Date.UTC(2026, 10, 22, 9)).getUTCHours()
  return [
    // #region conditions
    wf
      .if(hour < 12)
      .thenAdd('Good morning. ')
      .elseAdd('Good day. ')
      .withElement('span'),
    wf
      .ifElse(wf.stateOf(ctx).has('sort'), 'Sorted. ', () => 'Not sorted. ')
      .redrawIfChanged(ctx, 'sort'),
    // #endregion conditions
  ]
}

function sentence(): Content {
  return [
    // #region sentence
    wf
      .printf(
        'Press {1} to save, {0} to leave, {{this}} stays.',
        wf.code('Esc'),
        wf.code('Enter'),
      )
      .withElement('p'),
    // #endregion sentence
  ]
}

function terms(): Content {
  return wf.block(
    // #region terms
    wf.underliner('The quick brown fox jumps over the lazy dog', 'ick LAZY'),
    ' · ',
    wf.underliner('Only where a word begins', 'be in').withPrefixOnly(),
    // #endregion terms
  )
}

function calendar(): Content {
  return wf.gallery(
    // #region calendar
    wf.tearOffCalendar(new Date(Date.UTC(2026, 10, 22))).withTimeZone('UTC'),
    wf
      .tearOffCalendar(new Date(Date.UTC(2026, 0, 6)))
      .withTimeZone('UTC')
      .withLang('de')
      .withYear(),
    // #endregion calendar
  )
}
