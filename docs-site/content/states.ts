/** A state of the United States. */
export interface State {
  /** Two capital letters. */
  readonly code: string
  readonly name: string
  /** Residents. Census of 2020. */
  readonly population: number
  /** Square miles of land, without water. Census of 2010. */
  readonly land: number
}

const rows = [
  ['AL', 'Alabama', 5024279, 50645.33],
  ['AK', 'Alaska', 733391, 570640.95],
  ['AZ', 'Arizona', 7151502, 113594.08],
  ['AR', 'Arkansas', 3011524, 52035.48],
  ['CA', 'California', 39538223, 155779.22],
  ['CO', 'Colorado', 5773714, 103641.89],
  ['CT', 'Connecticut', 3605944, 4842.36],
  ['DE', 'Delaware', 989948, 1948.54],
  ['FL', 'Florida', 21538187, 53624.76],
  ['GA', 'Georgia', 10711908, 57513.49],
  ['HI', 'Hawaii', 1455271, 6422.63],
  ['ID', 'Idaho', 1839106, 82643.12],
  ['IL', 'Illinois', 12812508, 55518.93],
  ['IN', 'Indiana', 6785528, 35826.11],
  ['IA', 'Iowa', 3190369, 55857.13],
  ['KS', 'Kansas', 2937880, 81758.72],
  ['KY', 'Kentucky', 4505836, 39486.34],
  ['LA', 'Louisiana', 4657757, 43203.9],
  ['ME', 'Maine', 1362359, 30842.92],
  ['MD', 'Maryland', 6177224, 9707.24],
  ['MA', 'Massachusetts', 7029917, 7800.06],
  ['MI', 'Michigan', 10077331, 56538.9],
  ['MN', 'Minnesota', 5706494, 79626.74],
  ['MS', 'Mississippi', 2961279, 46923.27],
  ['MO', 'Missouri', 6154913, 68741.52],
  ['MT', 'Montana', 1084225, 145545.8],
  ['NE', 'Nebraska', 1961504, 76824.17],
  ['NV', 'Nevada', 3104614, 109781.18],
  ['NH', 'New Hampshire', 1377529, 8952.65],
  ['NJ', 'New Jersey', 9288994, 7354.22],
  ['NM', 'New Mexico', 2117522, 121298.15],
  ['NY', 'New York', 20201249, 47126.4],
  ['NC', 'North Carolina', 10439388, 48617.91],
  ['ND', 'North Dakota', 779094, 69000.8],
  ['OH', 'Ohio', 11799448, 40860.69],
  ['OK', 'Oklahoma', 3959353, 68594.92],
  ['OR', 'Oregon', 4237256, 95988.01],
  ['PA', 'Pennsylvania', 13002700, 44742.7],
  ['RI', 'Rhode Island', 1097379, 1033.81],
  ['SC', 'South Carolina', 5118425, 30060.7],
  ['SD', 'South Dakota', 886667, 75811],
  ['TN', 'Tennessee', 6910840, 41234.9],
  ['TX', 'Texas', 29145505, 261231.71],
  ['UT', 'Utah', 3271616, 82169.62],
  ['VT', 'Vermont', 643077, 9216.66],
  ['VA', 'Virginia', 8631393, 39490.09],
  ['WA', 'Washington', 7705281, 66455.52],
  ['WV', 'West Virginia', 1793716, 24038.21],
  ['WI', 'Wisconsin', 5893718, 54157.8],
  ['WY', 'Wyoming', 576851, 97093.14],
] as const

/** The fifty states by name. */
export const states: readonly State[] = rows.map(([code, name, population, land]) => ({
  code,
  name,
  population,
  land,
}))
