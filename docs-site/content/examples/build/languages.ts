import type { Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

// #region texts
const english = {
  title: 'Orders',
  orders: { one: '{count} order', other: '{count} orders' },
  total: 'Total',
  delivered: 'Delivered',
}
const texts: Readonly<Record<string, Texts>> = {
  en: english,
  de: {
    title: 'Bestellungen',
    orders: { one: '{count} Bestellung', other: '{count} Bestellungen' },
    total: 'Summe',
    delivered: 'Geliefert',
  },
  pl: {
    title: 'Zamówienia',
    orders: {
      one: '{count} zamówienie',
      few: '{count} zamówienia',
      other: '{count} zamówień',
    },
    total: 'Suma',
    delivered: 'Dostarczono',
  },
  ar: {
    title: 'الطلبات',
    orders: {
      one: 'طلب واحد',
      two: 'طلبان',
      few: '{count} طلبات',
      other: '{count} طلبًا',
    },
    total: 'المجموع',
    delivered: 'تم التسليم',
  },
}
// #endregion texts

interface Texts extends Omit<typeof english, 'orders'> {
  readonly orders: Readonly<
    Partial<Record<Intl.LDMLPluralRule, string>>
  > & {
    readonly other: string
  }
}

// #region plural
/** The text for a count, in the plural form that the language needs. */
export function counted(
  lang: string,
  forms: Texts['orders'],
  count: number,
): string {
  const form =
    forms[new Intl.PluralRules(lang).select(count)] ?? forms.other
  return form.replace('{count}', new Intl.NumberFormat(lang).format(count))
}
// #endregion plural

const delivered = new Date('2026-03-14T17:30:00Z')

// #region page
/** `/build/internationalization-demo`: the same page in four languages. */
export async function languagesPage(ctx: Context): Promise<void> {
  const state = wf.stateOf(ctx)
  const lang = Object.hasOwn(texts, state.get('lang'))
    ? state.get('lang')
    : 'en'
  const count = state.int('count', 3)
  const words = texts[lang] ?? english
  await demoPage(ctx, words.title, 'A page in four languages.')
    .withLang(lang)
    .withDir(lang === 'ar' ? 'rtl' : 'ltr')
    .add(
      wf.appBar(words.title),
      wf
        .block(
          // A path loads the whole page: all of it depends on the language.
          Object.keys(texts).map((code) => [
            wf
              .linkText(`${ctx.path}?lang=${code}&count=${count}`)
              .add(code),
            ' ',
          ]),
          wf.linkText(`?count=${count + 1}`).add('+1'),
        )
        .redrawIfChanged(ctx, 'count'),
      wf
        .block(counted(lang, words.orders, count))
        .redrawIfChanged(ctx, 'count'),
      wf
        .block(words.total, ': ', wf.float(count * 1234.5, 2))
        .redrawIfChanged(ctx, 'count'),
      wf.block(
        words.delivered,
        ': ',
        wf.dateTime(delivered, { timeZone: 'Europe/Vienna' }),
      ),
    )
    .draw(ctx)
}
// #endregion page
