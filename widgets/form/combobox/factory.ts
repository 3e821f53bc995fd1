import type { Named } from '../value/form-shape.js'
import { InputChipsWidget } from './input-chips.js'
import { InputTimeZoneWidget } from './input-time-zone.js'
import type { OptionSource } from './option-source.js'
import { RichDropdownWidget } from './rich-dropdown.js'

/** The constructors of inputs with a list that pops up. */
export class ComboboxFactory {
  /**
   * One of several options that can be any content: see {@link RichDropdownWidget}.
   * @example wf.richDropdown('state', 'CA').addOption('CA', wf.avatar(flag), ' California')
   */
  richDropdown<const N extends string>(name: N, value: string): RichDropdownWidget & Named<N> {
    return new RichDropdownWidget(name, value) as RichDropdownWidget & Named<N>
  }

  /**
   * An input for several options, which are searched while the user types: see
   * {@link InputChipsWidget}.
   * @param source an endpoint of the app, or its path; with a path, add `withResolver`. `''` with
   *   `withFreeText` for values that are typed alone
   * @example wf.inputChips('members', people).withLabel('Members').addChip(me.id, me.name)
   */
  inputChips<const N extends string>(
    name: N,
    source: OptionSource | string,
  ): InputChipsWidget & Named<N> {
    return new InputChipsWidget(name, source) as InputChipsWidget & Named<N>
  }

  /**
   * An input for a time zone: see {@link InputTimeZoneWidget}.
   * @param value a zone of the IANA database; `''` for none
   * @example wf.inputTimeZone('zone', 'Europe/Vienna').withLabel('Time zone')
   */
  inputTimeZone<const N extends string>(name: N, value: string): InputTimeZoneWidget & Named<N> {
    return new InputTimeZoneWidget(name, value) as InputTimeZoneWidget & Named<N>
  }
}
