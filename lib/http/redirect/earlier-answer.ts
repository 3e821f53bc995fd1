/** Thrown by a form that was submitted before: the answer is where the first submission led. */
export class EarlierAnswer extends Error {
  override readonly name = 'EarlierAnswer'

  /** @param action where the first submission led */
  constructor(readonly action: string) {
    super('The form was submitted before')
  }
}
