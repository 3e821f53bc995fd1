import type { Content, Context } from 'bespa'
import { wf } from '../../site/site-factory.js'

/** Six widgets at work, each with a link to its page. */
export function widgets(ctx: Context): Content {
  return wf
    .tag('section')
    .class('Band')
    .add(
      wf.headlineMedium('Widgets that are finished').withAnchor('widgets'),
      wf
        .tag('div')
        .class('Widgets')
        .add(
          one('Tabs', '/showcase/tab-switcher', tabs()),
          one('Slider', '/showcase/form-input', slider(ctx)),
          one('Table', '/showcase/tables', table(ctx)),
          one('Date and choice', '/showcase/form-input', date()),
          one('Progress', '/showcase/progress', progress()),
          one('Filter chips', '/showcase/form-input', chips(ctx)),
        ),
      wf.block(wf.linkTonal('/showcase/overview').add('All widgets')),
    )
}

function one(title: string, href: string, content: Content): Content {
  return wf
    .tag('div')
    .class('WidgetStage')
    .add(
      wf.tag('div').class('WidgetStageBody').add(content),
      wf.tag('h3').add(wf.link(href).add(title)),
    )
}

function tabs(): Content {
  return wf
    .tabSwitcher()
    .withName('demo-tab')
    .addLeft(
      wf.tabLabel('ship').add('Shipping'),
      wf.tabBody('ship').add('Leaves Hamburg on Friday; three crates, 84 kg.'),
      wf.tabLabel('bill').add('Invoice'),
      wf.tabBody('bill').add('Due on 14 June, € 1,280.00.'),
    )
}

function slider(ctx: Context): Content {
  const nights = wf.stateOf(ctx).int('nights', 3)
  return [
    wf
      .form()
      .withName('demo-slider')
      .add(wf.inputRange('nights', 3).withLabel('Nights').withMin(1).withMax(14).withAutoSubmit()),
    wf
      .block(nights, nights === 1 ? ' night' : ' nights', ', € ', nights * 48)
      .redrawIfChanged(ctx, 'nights')
      .withAnnouncement(),
  ]
}

function table(ctx: Context): Content {
  const isByPrice = wf.stateOf(ctx).get('by') === 'price'
  const rows = [
    ['Two-person tent', 189],
    ['Camping stove', 64],
    ['Head lamp', 32],
  ] as const
  const sorted = isByPrice ? [...rows].sort((a, b) => a[1] - b[1]) : rows
  return [
    wf
      .table()
      .withName('demo-table')
      .withCaption('Rentals')
      .add(
        wf.column().add('Item'),
        wf.column().add('€ a week'),
        sorted.map(([item, price]) => wf.row().withKey(item).add(item, price)),
      )
      .redrawIfChanged(ctx, 'by'),
    wf
      .link(isByPrice ? '?by=' : '?by=price')
      .add(isByPrice ? 'Original order' : 'Sort by price')
      .redrawIfChanged(ctx, 'by'),
  ]
}

function date(): Content {
  return wf
    .form()
    .withName('demo-date')
    .add(
      wf.inputDate('arrival', '').withLabel('Arrival'),
      wf.toggle('breakfast', true).withLabel('Breakfast'),
    )
}

function progress(): Content {
  return [
    wf.block('Importing contacts'),
    wf.progress().withMax(2000).withValue(1240).withAltText('Importing contacts'),
    wf.block('1,240 of 2,000'),
  ]
}

function chips(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const chosen = ['vegan', 'outdoor', 'open'].filter((name) => state.bool(name)).length
  return [
    wf
      .form()
      .withName('demo-chips')
      .add(
        wf.gallery(
          wf.filterChip('vegan', 'Vegan', false).withAutoSubmit(),
          wf.filterChip('outdoor', 'Outdoor', false).withAutoSubmit(),
          wf.filterChip('open', 'Open now', false).withAutoSubmit(),
        ),
      ),
    wf
      .block(18 - 5 * chosen, ' places')
      .redrawIfChanged(ctx, 'vegan', 'outdoor', 'open')
      .withAnnouncement(),
  ]
}
