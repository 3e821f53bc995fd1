import { type Content, type Context, type Output, tag } from '../../../lib/index.js'
import type { ComboboxWording } from './combobox-wording.js'
import { OptionSource } from './option-source.js'
import { SearchControl } from './search-control.js'
import { cityOf, isTimeZone, searchTimeZones } from './time-zones.js'

/** The zones that this Node knows. Served with the framework's own files. */
export const timeZoneSource = new OptionSource('/bespa/time-zones', {
  search: (text, ctx) => searchTimeZones(text, languageOf(ctx)),
  resolve: (values) => values.filter(isTimeZone).map((value) => ({ value, title: titleOf(value) })),
})

/**
 * An input for a time zone of the IANA database, found by its city, country or offset. Aliases such as
 * `US/Pacific` are accepted and kept as they are.
 *
 * @example
 * wf.inputTimeZone('zone', 'Europe/Vienna').withLabel('Time zone')
 */
export class InputTimeZoneWidget extends SearchControl<InputTimeZoneWidget> {
  constructor(name: string, initial: string) {
    super(name, timeZoneSource)
    this.store(initial, initial)
    this.setMaxItems(1)
  }

  /** The zone's name; `null` when there is none. */
  override read(ctx: Context = this.boundContext): string | null {
    return this.values(ctx)[0] ?? null
  }

  protected override url(out: Output, ctx: Context): string {
    return `${super.url(out, ctx)}?lang=${encodeURIComponent(out.rendering.lang)}`
  }

  protected override tools({ ownZone }: ComboboxWording): Content {
    return tag('button').class('OwnZone Button Text').attr('type', 'button').add(ownZone)
  }
}

/** The city with its zone, where it does not say it itself. */
function titleOf(zone: string): string {
  return zone.includes('/') ? cityOf(zone) : zone
}

function languageOf(ctx: Context): string {
  const [lang = ''] = [ctx.query['lang'] ?? ''].flat()
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
