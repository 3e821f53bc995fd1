import type { Content } from 'bespa'
import { wf } from '../../../site/site-factory.js'

/**
 * What the card of a page shows: its widgets at work, small, inert and silent. A page without one of its
 * own shows its icon.
 */
export function thumbnail(path: string, icon: string): Content {
  return wf
    .tag('div')
    .class('Thumbnail')
    .attr('inert', true)
    .attr('aria-hidden', 'true')
    .add(
      wf
        .tag('div')
        .class('ThumbnailBody')
        .add(thumbnails[path]?.() ?? wf.icon(icon)),
    )
}

const box = (...looks: readonly string[]): Content =>
  looks.map((look) => wf.tag('span').class(`ThumbnailBox ${look}`))

const rows = (...lines: readonly (readonly [string, string])[]): Content =>
  wf
    .tag('div')
    .class('ThumbnailRows')
    .add(
      lines.map(([name, value]) => [
        wf.tag('b').add(name),
        wf.tag('span').add(value),
      ]),
    )

const thumbnails: Readonly<Record<string, () => Content>> = {
  '/showcase/text-formatting': () => [
    wf.tag('div').class('ThumbnailLarge').add('Aa'),
    wf.block(wf.textBold('Due'), ' on ', wf.code('14 June')),
  ],
  '/showcase/layout': () =>
    wf
      .tag('div')
      .class('ThumbnailGrid')
      .add(box('', 'Tint', '', '')),
  '/showcase/overlays': () =>
    wf.tag('div').class('ThumbnailStack').add(box('', 'Tint')),
  '/showcase/app-bar': () =>
    wf
      .tag('div')
      .class('ThumbnailBar')
      .add(
        wf.icon('arrow_back'),
        wf.tag('b').add('Order 42'),
        wf.icon('more_vert'),
      ),
  '/showcase/toolbar': () =>
    wf
      .tag('div')
      .class('ThumbnailLine')
      .add(
        wf.linkText('').add('Cancel'),
        wf.linkTonal('/').add('Draft'),
        wf.linkFilled('/').add('Save'),
      ),
  '/showcase/deck': () =>
    wf
      .tag('div')
      .class('ThumbnailGrid')
      .add(wf.cardFilled().add('Ferry'), wf.cardOutlined().add('Tent')),
  '/showcase/list': () =>
    rows(
      ['Book the ferry', 'today'],
      ['Pack the tent', 'Friday'],
      ['Call', 'Monday'],
    ),
  '/showcase/gallery': () =>
    wf
      .tag('div')
      .class('ThumbnailLine')
      .add(
        ['Ada Lovelace', 'Alan Turing', 'Grace Hopper'].map((name) =>
          wf.avatar(name, ''),
        ),
      ),
  '/showcase/media': () =>
    wf
      .tag('div')
      .class('ThumbnailLine')
      .add(wf.avatar('Ada Lovelace', ''), wf.avatar('Edsger Dijkstra', '')),
  '/showcase/tab-switcher': () =>
    wf
      .tag('div')
      .class('ThumbnailTabs')
      .add(
        wf.tag('b').add('Open'),
        wf.tag('span').add('Done'),
        wf.tag('span').add('All'),
      ),
  '/showcase/navigation': () =>
    wf
      .tag('div')
      .class('ThumbnailRail')
      .add(['home', 'inbox', 'settings'].map((icon) => wf.icon(icon))),
  '/showcase/menus': () =>
    wf
      .tag('div')
      .class('ThumbnailMenu')
      .add(
        ['Edit', 'Duplicate', 'Archive'].map((label) =>
          wf.tag('span').add(label),
        ),
      ),
  '/showcase/feedback': () => [
    wf
      .tag('div')
      .class('ThumbnailNote Ok')
      .add(wf.icon('check_circle'), 'The order was saved.'),
    wf
      .tag('div')
      .class('ThumbnailNote Warning')
      .add(wf.icon('warning'), 'The card expires soon.'),
  ],
  '/showcase/progress': () => [
    wf.block('Importing contacts'),
    wf.tag('div').class('ThumbnailProgress').add(wf.tag('span')),
  ],
  '/showcase/form-input': () =>
    wf
      .tag('div')
      .class('ThumbnailField')
      .add(wf.tag('span').add('Name'), 'Ada Lovelace'),
  '/showcase/form-validation': () =>
    wf
      .tag('div')
      .class('ThumbnailField Wrong')
      .add(wf.tag('span').add('Email'), 'ada@example'),
  '/showcase/order-form': () =>
    rows(['2 × Tent', '€ 378'], ['1 × Stove', '€ 64'], ['Total', '€ 442']),
  '/showcase/form-search': () =>
    wf
      .tag('div')
      .class('ThumbnailField')
      .add(wf.tag('span').add('Time zone'), 'Europe/B', wf.icon('search')),
  '/showcase/form-upload': () => [
    wf
      .tag('div')
      .class('ThumbnailLine')
      .add(wf.icon('upload_file'), wf.tag('b').add('photos.zip')),
    wf.tag('div').class('ThumbnailProgress').add(wf.tag('span')),
  ],
  '/showcase/tables': () =>
    rows(
      ['Two-person tent', '189'],
      ['Camping stove', '64'],
      ['Head lamp', '32'],
    ),
  '/showcase/states': () =>
    rows(
      ['Alaska', '733,391'],
      ['Maine', '1,362,359'],
      ['Texas', '29,145,505'],
    ),
  '/showcase/dir-list': () =>
    rows(['Ada Lovelace', 'London'], ['Grace Hopper', 'New York']),
  '/showcase/orders': () =>
    rows(['#1,000,000', 'paid'], ['#999,999', 'sent'], ['#999,998', 'open']),
}
