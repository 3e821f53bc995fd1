/** A row of the preset table: name, primary, secondary, tertiary, neutral, neutral variant, error. */
export type PresetPalette = readonly [
  name: string,
  primary: string,
  secondary: string,
  tertiary: string,
  neutral: string,
  neutralVariant: string,
  error?: string,
]

/** The data behind `presetKeyColors`, the default first. Where no error is given, Material's holds. */
export const presetPalettes: readonly PresetPalette[] = [
  ['Green', '#426915', '#57624a', '#386663', '#5e5f59', '#5c6054'],
  ['Blue', '#215fa6', '#555f71', '#6e5676', '#5e5e62', '#5b5e66'],
  ['Yellow', '#636100', '#616042', '#3e6656', '#605e58', '#605f51'],
  ['Red', '#a03f28', '#77574f', '#6d5d2e', '#655c5a', '#6c5b57'],
  ['Violet', '#6750a4', '#625b71', '#7d5260', '#605d62', '#605d66'],
  ['Olive', '#705d00', '#675e40', '#44664e', '#615e57', '#635e50'],
  ['Meadow', '#006496', '#50606f', '#66587b', '#5d5e61', '#595f65'],
  ['Roses', '#9b4429', '#77574d', '#6b5e2f', '#655c5a', '#6c5b56'],
  ['Byzantine', '#8e437e', '#6f5767', '#815341', '#635d60', '#675b62'],
  ['New Mexico', '#705d00', '#934a2f', '#006a68', '#615e57', '#635e50', '#bd082f'],
  ['Miami Dolphins', '#006970', '#00658b', '#4f5e7d', '#5d5f5a', '#5b6056', '#ae3100'],
]
