import type { Content, UploadReceiver } from '../../lib/index.js'
import { ButtonWidget } from './button/button.js'
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
import { InputFileWidget } from './upload/input-file.js'

type NumberValue = number | bigint | string | null | undefined

/** The constructors of forms, their fields and their buttons. */
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
  inputText(name: string, value: string): InputTextWidget {
    return new InputTextWidget(textKinds.text, name, value)
  }

  /**
   * An input for a password: see {@link InputPasswordWidget}.
   * @example wf.inputPassword('password', '').withLabel('Password').withAutoComplete('new-password')
   */
  inputPassword(name: string, value: string): InputPasswordWidget {
    return new InputPasswordWidget(name, value)
  }

  /**
   * An input for an e-mail address: see {@link InputTextWidget}.
   * @example wf.inputEmail('email', person.email).withLabel('E-mail')
   */
  inputEmail(name: string, value: string): InputTextWidget {
    return new InputTextWidget(textKinds.email, name, value)
  }

  /**
   * An input for a web address, `https://` of which may be left out: see {@link InputTextWidget}.
   * @example wf.inputURL('site', 'example.com').withLabel('Web site')
   */
  inputURL(name: string, value: string): InputTextWidget {
    return new InputTextWidget(textKinds.url, name, value)
  }

  /**
   * An input for what can be dialed, digits and `,;*#+`: see {@link InputTextWidget}.
   * @example wf.inputTel('extension', '*21#')
   */
  inputTel(name: string, value: string): InputTextWidget {
    return new InputTextWidget(textKinds.tel, name, value)
  }

  /**
   * An input for a telephone number as people write them: see {@link InputTextWidget}.
   * @example wf.inputPhone('phone', '555 555 5555').withPattern('[0-9]{3} [0-9]{3} [0-9]{4}')
   */
  inputPhone(name: string, value: string): InputTextWidget {
    return new InputTextWidget(textKinds.phone, name, value)
  }

  /**
   * An input for a code that is used once: see {@link InputTextWidget}.
   * @example wf.inputOneTimePassword('code', '').withPattern('[0-9]*').withLength(6, 6)
   */
  inputOneTimePassword(name: string, value: string): InputTextWidget {
    return new InputTextWidget(textKinds.oneTimePassword, name, value)
  }

  /**
   * An input for a whole number of 64 bits: see {@link InputNumberWidget}.
   * @param value text and numbers; all else is no value
   * @example wf.inputInteger('count', 3).withLabel('Count').withMin(1)
   */
  inputInteger(name: string, value: NumberValue): InputNumberWidget {
    return new InputNumberWidget(numberKinds.integer, name, numberText(value))
  }

  /**
   * An input for a decimal number: see {@link InputNumberWidget}.
   * @param value text and numbers; all else is no value
   * @param precision how many decimals the initial value is shown with (0 to 100); without it as many
   *   as it has
   * @example wf.inputDecimal('price', 9.5, 2).withLabel('Price').withSuffix('€')
   */
  inputDecimal(name: string, value: NumberValue, precision?: number): InputNumberWidget {
    return new InputNumberWidget(numberKinds.decimal, name, numberText(value, precision))
  }

  /**
   * A slider for whole numbers: see {@link InputRangeWidget}.
   * @param value without one it stands in the middle
   * @example wf.inputRange('volume', 40).withLabel('Volume').withStep(10)
   */
  inputRange(name: string, value: NumberValue): InputRangeWidget {
    return new InputRangeWidget(name, numberText(value))
  }

  /**
   * An input for a date: see {@link InputDateWidget}.
   * @param value ISO text, an object with year, month and day, or a `Date`
   * @param timeZone the IANA time zone that a `Date` is meant in
   * @example wf.inputDate('due', '2024-05-31').withLabel('Due')
   * @throws {TypeError} for a `Date` without a time zone
   */
  inputDate(name: string, value: DateValue | null | undefined, timeZone = ''): InputDateWidget {
    return new InputDateWidget(dateKinds.date, name, value, timeZone)
  }

  /**
   * An input for a month: see {@link InputDateWidget}.
   * @param value ISO text, an object with year and month, or a `Date`
   * @param timeZone the IANA time zone that a `Date` is meant in
   * @example wf.inputMonth('from', { year: 2024, month: 5 }).withLabel('From')
   * @throws {TypeError} for a `Date` without a time zone
   */
  inputMonth(name: string, value: DateValue | null | undefined, timeZone = ''): InputDateWidget {
    return new InputDateWidget(dateKinds.month, name, value, timeZone)
  }

  /**
   * An input for a time of day: see {@link InputDateWidget}. Seconds can be entered when the step is
   * one of seconds.
   * @param value ISO text, an object with hour and minute, or a `Date`
   * @param timeZone the IANA time zone that a `Date` is meant in
   * @example wf.inputTime('at', '14:30').withLabel('At').withStep(900)
   * @throws {TypeError} for a `Date` without a time zone
   */
  inputTime(name: string, value: DateValue | null | undefined, timeZone = ''): InputDateWidget {
    return new InputDateWidget(dateKinds.time, name, value, timeZone)
  }

  /**
   * An input for a color: see {@link InputColorWidget}.
   * @param value `#rrggbb`, or `''` for none
   * @example wf.inputColor('accent', '#426915').withLabel('Accent color')
   */
  inputColor(name: string, value: string): InputColorWidget {
    return new InputColorWidget(name, value)
  }

  /**
   * An input for files, which are uploaded while the form is being filled in: see
   * {@link InputFileWidget}.
   * @param fileName the name of the file that the app has already; `''` for none
   * @param receiver takes the uploads; mount its middleware
   * @example wf.inputFile('receipts', '', uploads).withLabel('Receipts').withMaxFiles(5)
   */
  inputFile(name: string, fileName: string, receiver: UploadReceiver): InputFileWidget {
    return new InputFileWidget(name, fileName, receiver)
  }

  /**
   * A fixed value that goes along with its form: see {@link InputHiddenWidget}.
   * @example wf.inputHidden('step', '2')
   */
  inputHidden(name: string, value: string): InputHiddenWidget {
    return new InputHiddenWidget(name, value)
  }

  /**
   * A button for the most important action: see {@link ButtonWidget}.
   * @example wf.buttonFilled('save').add('Save')
   */
  buttonFilled(name: string): ButtonWidget {
    return new ButtonWidget('Filled', name)
  }

  /**
   * A button for an important action beside a filled one: see {@link ButtonWidget}.
   * @example wf.buttonTonal('next').add('Next')
   */
  buttonTonal(name: string): ButtonWidget {
    return new ButtonWidget('Tonal', name)
  }

  /**
   * A button for a less important action: see {@link ButtonWidget}.
   * @example wf.buttonOutlined('').withHref('?more=1').add('Show more')
   */
  buttonOutlined(name: string): ButtonWidget {
    return new ButtonWidget('Outlined', name)
  }

  /**
   * A button for the least important actions: see {@link ButtonWidget}.
   * @example wf.buttonText('').withHrefBack().add('Cancel')
   */
  buttonText(name: string): ButtonWidget {
    return new ButtonWidget('Text', name)
  }

  /**
   * A button that stands out from a busy background: see {@link ButtonWidget}.
   * @example wf.buttonElevated('locate').add(wf.icon('my_location'), 'Locate me')
   */
  buttonElevated(name: string): ButtonWidget {
    return new ButtonWidget('Elevated', name)
  }
}
