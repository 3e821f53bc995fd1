/** A state of the United States. */
export interface State {
  /** Two capital letters. */
  readonly code: string
  readonly name: string
  /** Residents. Census of 2020. */
  readonly population: number
  /** Square miles of land, without water. Census of 2010. */
  readonly land: number
  /** Gross domestic product in millions of current dollars. Bureau of Economic Analysis, 2021. */
  readonly gdp: number
}

const rows = [
  ['AL', 'Alabama', 5024279, 50645.33, 254109.7],
  ['AK', 'Alaska', 733391, 570640.95, 57349.4],
  ['AZ', 'Arizona', 7151502, 113594.08, 420026.7],
  ['AR', 'Arkansas', 3011524, 52035.48, 148676.1],
  ['CA', 'California', 39538223, 155779.22, 3373240.7],
  ['CO', 'Colorado', 5773714, 103641.89, 436359.5],
  ['CT', 'Connecticut', 3605944, 4842.36, 298395.2],
  ['DE', 'Delaware', 989948, 1948.54, 81160],
  ['FL', 'Florida', 21538187, 53624.76, 1255558.3],
  ['GA', 'Georgia', 10711908, 57513.49, 691626.9],
  ['HI', 'Hawaii', 1455271, 6422.63, 91096.1],
  ['ID', 'Idaho', 1839106, 82643.12, 96282.8],
  ['IL', 'Illinois', 12812508, 55518.93, 945673.8],
  ['IN', 'Indiana', 6785528, 35826.11, 412975.2],
  ['IA', 'Iowa', 3190369, 55857.13, 216860.2],
  ['KS', 'Kansas', 2937880, 81758.72, 191380.6],
  ['KY', 'Kentucky', 4505836, 39486.34, 237182],
  ['LA', 'Louisiana', 4657757, 43203.9, 258571.3],
  ['ME', 'Maine', 1362359, 30842.92, 77963.3],
  ['MD', 'Maryland', 6177224, 9707.24, 443929.9],
  ['MA', 'Massachusetts', 7029917, 7800.06, 641332.2],
  ['MI', 'Michigan', 10077331, 56538.9, 572205.8],
  ['MN', 'Minnesota', 5706494, 79626.74, 412458.6],
  ['MS', 'Mississippi', 2961279, 46923.27, 127307.7],
  ['MO', 'Missouri', 6154913, 68741.52, 358572],
  ['MT', 'Montana', 1084225, 145545.8, 58699.8],
  ['NE', 'Nebraska', 1961504, 76824.17, 146285.4],
  ['NV', 'Nevada', 3104614, 109781.18, 194486.6],
  ['NH', 'New Hampshire', 1377529, 8952.65, 99673.3],
  ['NJ', 'New Jersey', 9288994, 7354.22, 682945.9],
  ['NM', 'New Mexico', 2117522, 121298.15, 109582.8],
  ['NY', 'New York', 20201249, 47126.4, 1901296.5],
  ['NC', 'North Carolina', 10439388, 48617.91, 662120.8],
  ['ND', 'North Dakota', 779094, 69000.8, 63559.6],
  ['OH', 'Ohio', 11799448, 40860.69, 756617.2],
  ['OK', 'Oklahoma', 3959353, 68594.92, 215336.3],
  ['OR', 'Oregon', 4237256, 95988.01, 272190.9],
  ['PA', 'Pennsylvania', 13002700, 44742.7, 844496.5],
  ['RI', 'Rhode Island', 1097379, 1033.81, 66570.9],
  ['SC', 'South Carolina', 5118425, 30060.7, 269802.5],
  ['SD', 'South Dakota', 886667, 75811, 61684.7],
  ['TN', 'Tennessee', 6910840, 41234.9, 427125.5],
  ['TX', 'Texas', 29145505, 261231.71, 2051768.6],
  ['UT', 'Utah', 3271616, 82169.62, 225340.3],
  ['VT', 'Vermont', 643077, 9216.66, 37103.8],
  ['VA', 'Virginia', 8631393, 39490.09, 604957.6],
  ['WA', 'Washington', 7705281, 66455.52, 677489.5],
  ['WV', 'West Virginia', 1793716, 24038.21, 85434.2],
  ['WI', 'Wisconsin', 5893718, 54157.8, 368611.3],
  ['WY', 'Wyoming', 576851, 97093.14, 41510.2],
] as const

/** The fifty states by name. */
export const states: readonly State[] = rows.map(([code, name, population, land, gdp]) => ({
  code,
  name,
  population,
  land,
  gdp,
}))
