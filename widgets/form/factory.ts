import type { Content, Context } from '../../lib/index.js'
import type { DateValue } from './value/date-value.js'
import { FieldLabelWidget } from './input/field-label.js'
import { FieldWidget } from './input/field.js'
import { FormWidget } from './form/form.js'
import { InputColorWidget } from './input/input-color.js'
import { dateKinds, InputDateWidget } from './input/input-date.js'
import { InputHiddenWidget } from './input/input-hidden.js'
import { InputNumberWidget, numberKinds } from './input/input-number.js'
import { InputPasswordWidget } from './input/input-password.js'
import { InputRangeWidget } from './input/input-range.js'
import { InputTextWidget } from './input/input-text.js'
import { numberText } from './value/number-scale.js'
import { textKinds } from './input/text-kind.js'
import type { Named } from './value/form-shape.js'
import { CheckboxWidget } from './input/checkbox.js'
import { DropdownWidget } from './input/dropdown.js'
import { FilterChipWidget } from './input/filter-chip.js'
import { InputDecimalWidget } from './input/input-decimal.js'
import { RadioWidget } from './input/radio.js'
import { RatingWidget } from './input/rating.js'
import { ToggleWidget } from './input/toggle.js'
import { FormRowsWidget, type RowsOptions, type RowValues } from './form/form-rows.js'
import { AlertWidget } from './form/alert.js'
import { completed } from '../../lib/widget/bound-context.js'

type RowsArguments = [string, Iterable<unknown>, RowsOptions<unknown, Content>]
type NumberValue = number | bigint | string | null | undefined

/** The constructors of forms and their fields. */
export class FormFactory {
  /**
   * A form: see {@link FormWidget}.
   * @example wf.form().add(wf.inputText('name', '').withLabel('Name'), wf.buttonFilled('save').add('Save'))
   */
  form(): FormWidget {
    return new FormWidget()
  }

  /**
   * A row of a form, label left and inputs right: see {@link FieldWidget}.
   * @example wf.field().addLeft('Name').addRight(wf.inputText('name', ''))
   */
  field(): FieldWidget {
    return new FieldWidget()
  }

  /**
   * A label for layouts made by hand: see {@link FieldLabelWidget}.
   * @example wf.fieldLabel('Name').withFor(nameInput)
   */
  fieldLabel(...content: readonly Content[]): FieldLabelWidget {
    return new FieldLabelWidget(...content)
  }

  /**
   * An input for text: see {@link InputTextWidget}.
   * @example wf.inputText('city', 'Vienna').withLabel('City').withLength(-1, 40)
   */
  inputText<const N extends string>(name: N, value: string): InputTextWidget & Named<N> {
    return new InputTextWidget(textKinds.text, name, value) as InputTextWidget & Named<N>
  }

  /**
   * An input for a password: see {@link InputPasswordWidget}.
   * @example wf.inputPassword('password', '').withLabel('Password').withAutoComplete('new-password')
   */
  inputPassword<const N extends string>(name: N, value: string): InputPasswordWidget & Named<N> {
    return new InputPasswordWidget(name, value) as InputPasswordWidget & Named<N>
  }

  /**
   * An input for an e-mail address: see {@link InputTextWidget}.
   * @example wf.inputEmail('email', person.email).withLabel('E-mail')
   */
  inputEmail<const N extends string>(name: N, value: string): InputTextWidget & Named<N> {
    return new InputTextWidget(textKinds.email, name, value) as InputTextWidget & Named<N>
  }

  /**
   * An input for a web address, `https://` of which may be left out: see {@link InputTextWidget}.
   * @example wf.inputURL('site', 'example.com').withLabel('Web site')
   */
  inputURL<const N extends string>(name: N, value: string): InputTextWidget & Named<N> {
    return new InputTextWidget(textKinds.url, name, value) as InputTextWidget & Named<N>
  }

  /**
   * An input for what can be dialed, digits and `,;*#+`: see {@link InputTextWidget}.
   * @example wf.inputTel('extension', '*21#')
   */
  inputTel<const N extends string>(name: N, value: string): InputTextWidget & Named<N> {
    return new InputTextWidget(textKinds.tel, name, value) as InputTextWidget & Named<N>
  }

  /**
   * An input for a telephone number as people write them: see {@link InputTextWidget}.
   * @example wf.inputPhone('phone', '555 555 5555').withPattern('[0-9]{3} [0-9]{3} [0-9]{4}')
   */
  inputPhone<const N extends string>(name: N, value: string): InputTextWidget & Named<N> {
    return new InputTextWidget(textKinds.phone, name, value) as InputTextWidget & Named<N>
  }

  /**
   * An input for a code that is used once: see {@link InputTextWidget}.
   * @example wf.inputOneTimePassword('code', '').withPattern('[0-9]*').withLength(6, 6)
   */
  inputOneTimePassword<const N extends string>(name: N, value: string): InputTextWidget & Named<N> {
    return new InputTextWidget(textKinds.oneTimePassword, name, value) as InputTextWidget & Named<N>
  }

  /**
   * An input for a whole number of 64 bits: see {@link InputNumberWidget}.
   * @param value text and numbers; all else is no value
   * @example wf.inputInteger('count', 3).withLabel('Count').withMin(1)
   */
  inputInteger<const N extends string>(name: N, value: NumberValue): InputNumberWidget & Named<N> {
    return new InputNumberWidget(
      numberKinds.integer,
      name,
      numberText(value),
    ) as InputNumberWidget & Named<N>
  }

  /**
   * An input for a decimal number: see {@link InputDecimalWidget}.
   * @param value text and numbers; all else is no value
   * @param precision how many decimals the initial value is shown with (0 to 100); without it as many
   *   as it has
   * @example wf.inputDecimal('price', 9.5, 2).withLabel('Price').withSuffix('€')
   */
  inputDecimal<const N extends string>(
    name: N,
    value: NumberValue,
    precision?: number,
  ): InputDecimalWidget & Named<N> {
    return new InputDecimalWidget(name, numberText(value, precision)) as InputDecimalWidget &
      Named<N>
  }

  /**
   * A slider for whole numbers: see {@link InputRangeWidget}.
   * @param value without one it stands in the middle
   * @example wf.inputRange('volume', 40).withLabel('Volume').withStep(10)
   */
  inputRange<const N extends string>(name: N, value: NumberValue): InputRangeWidget & Named<N> {
    return new InputRangeWidget(name, numberText(value)) as InputRangeWidget & Named<N>
  }

  /**
   * An input for a date: see {@link InputDateWidget}.
   * @param value ISO text, an object with year, month and day, or a `Date`
   * @param timeZone the IANA time zone that a `Date` is meant in
   * @example wf.inputDate('due', '2024-05-31').withLabel('Due')
   * @throws {TypeError} for a `Date` without a time zone
   */
  inputDate<const N extends string>(
    name: N,
    value: DateValue | null | undefined,
    timeZone = '',
  ): InputDateWidget & Named<N> {
    return new InputDateWidget(dateKinds.date, name, value, timeZone) as InputDateWidget & Named<N>
  }

  /**
   * An input for a month: see {@link InputDateWidget}.
   * @param value ISO text, an object with year and month, or a `Date`
   * @param timeZone the IANA time zone that a `Date` is meant in
   * @example wf.inputMonth('from', { year: 2024, month: 5 }).withLabel('From')
   * @throws {TypeError} for a `Date` without a time zone
   */
  inputMonth<const N extends string>(
    name: N,
    value: DateValue | null | undefined,
    timeZone = '',
  ): InputDateWidget & Named<N> {
    return new InputDateWidget(dateKinds.month, name, value, timeZone) as InputDateWidget & Named<N>
  }

  /**
   * An input for a time of day: see {@link InputDateWidget}. Seconds can be entered when the step is
   * one of seconds.
   * @param value ISO text, an object with hour and minute, or a `Date`
   * @param timeZone the IANA time zone that a `Date` is meant in
   * @example wf.inputTime('at', '14:30').withLabel('At').withStep(900)
   * @throws {TypeError} for a `Date` without a time zone
   */
  inputTime<const N extends string>(
    name: N,
    value: DateValue | null | undefined,
    timeZone = '',
  ): InputDateWidget & Named<N> {
    return new InputDateWidget(dateKinds.time, name, value, timeZone) as InputDateWidget & Named<N>
  }

  /**
   * An input for a color: see {@link InputColorWidget}.
   * @param value `#rrggbb`, or `''` for none
   * @example wf.inputColor('accent', '#426915').withLabel('Accent color')
   */
  inputColor<const N extends string>(name: N, value: string): InputColorWidget & Named<N> {
    return new InputColorWidget(name, value) as InputColorWidget & Named<N>
  }

  /**
   * A fixed value that goes along with its form: see {@link InputHiddenWidget}.
   * @example wf.inputHidden('step', '2')
   */
  inputHidden<const N extends string>(name: N, value: string): InputHiddenWidget & Named<N> {
    return new InputHiddenWidget(name, value) as InputHiddenWidget & Named<N>
  }

  /**
   * A checkbox: see {@link CheckboxWidget}.
   * @example wf.checkbox('news', true).withLabel('Send me news')
   */
  checkbox<const N extends string>(name: N, checked: boolean): CheckboxWidget & Named<N> {
    return new CheckboxWidget(name, checked) as CheckboxWidget & Named<N>
  }

  /**
   * A switch: see {@link ToggleWidget}.
   * @example wf.toggle('dark', false).withLabel('Dark colors')
   */
  toggle<const N extends string>(name: N, checked: boolean): ToggleWidget & Named<N> {
    return new ToggleWidget(name, checked) as ToggleWidget & Named<N>
  }

  /**
   * A chip that is on or off: see {@link FilterChipWidget}.
   * @example wf.filterChip('vegan', 'Vegan', false)
   */
  filterChip<const N extends string>(
    name: N,
    label: Content,
    checked: boolean,
  ): FilterChipWidget & Named<N> {
    return new FilterChipWidget(name, label, checked) as FilterChipWidget & Named<N>
  }

  /**
   * Radio buttons: see {@link RadioWidget}.
   * @example wf.radio('size', 'm').withLabel('Size').addOption('s', 'Small').addOption('m', 'Medium')
   */
  radio<const N extends string>(name: N, value: string): RadioWidget & Named<N> {
    return new RadioWidget(name, value) as RadioWidget & Named<N>
  }

  /**
   * One of several options, in a native list: see {@link DropdownWidget}.
   * @example wf.dropdown('size', '').withLabel('Size').addOption('s', 'Small').addOption('m', 'Medium')
   */
  dropdown<const N extends string>(name: N, value: string): DropdownWidget & Named<N> {
    return new DropdownWidget(name, value) as DropdownWidget & Named<N>
  }

  /**
   * A rating of one to five stars: see {@link RatingWidget}.
   * @param value 1 to 5; everything else is none
   * @example wf.ratingStars('stars', 4).withLabel('Your rating')
   */
  ratingStars<const N extends string>(name: N, value: number): RatingWidget & Named<N> {
    return new RatingWidget('stars', name, value) as RatingWidget & Named<N>
  }

  /**
   * A rating by one of five faces: see {@link RatingWidget}.
   * @param value 1 to 5, from the saddest to the happiest face; everything else is none
   * @example wf.ratingSentiment('mood', 4).withLabel('How was it?')
   */
  ratingSentiment<const N extends string>(name: N, value: number): RatingWidget & Named<N> {
    return new RatingWidget('sentiment', name, value) as RatingWidget & Named<N>
  }

  /**
   * Rows of fields that users add and remove: see {@link FormRowsWidget}.
   * @param ctx the Koa context, which tells which rows there are now
   * @param items the stored rows
   * @example
   * wf.rows(ctx, 'items', order.items, {
   *   key: (item) => item.id,
   *   build: (item) => [wf.inputText('product', item?.product ?? '').withLabel('Product')],
   * })
   */
  rows<const N extends string, I, const C extends readonly Content[]>(
    name: N,
    items: Iterable<I>,
    options: RowsOptions<I, C>,
  ): FormRowsWidget<RowValues<C>> & Named<N>
  rows<const N extends string, I, const C extends readonly Content[]>(
    ctx: Context,
    name: N,
    items: Iterable<I>,
    options: RowsOptions<I, C>,
  ): FormRowsWidget<RowValues<C>> & Named<N>
  rows(...given: RowsArguments | [Context, ...RowsArguments]): FormRowsWidget<never> {
    return new FormRowsWidget(...completed<RowsArguments>(this, given))
  }

  /**
   * A question that must be answered before something is done: see {@link AlertWidget}.
   * @param name the state variable that opens it, most often with the id of what it is about
   * @param icon a symbol's name, or `''`
   * @example
   * wf.alert('leave', 'logout', 'Leave the team?')
   *   .add(wf.buttonText('').add('Stay'), wf.buttonText('confirm').add('Leave'))
   */
  alert(name: string, icon: string, title: Content): AlertWidget {
    return new AlertWidget(name, icon, title, false)
  }

  /**
   * A question before something that cannot be undone, its icon in the color of errors: see
   * {@link AlertWidget}.
   * @param name the state variable that opens it, most often with the id of what it is about
   * @param icon a symbol's name, or `''`
   * @example
   * wf.alertError('delete', 'delete', 'Delete the order?')
   *   .add(wf.buttonText('').add('Cancel'), wf.buttonText('confirm').add('Delete'))
   */
  alertError(name: string, icon: string, title: Content): AlertWidget {
    return new AlertWidget(name, icon, title, true)
  }
}
