/** The few words that the framework itself says. */
export interface Wording {
  readonly skipToContent: string
  /** Names the navigation of the document; screen readers add what it is. */
  readonly navigation: string
  readonly retry: string
  readonly dismiss: string
  /** Names the arrow of the app bar, which leads back to where the user has come from. */
  readonly back: string
  /** The server could not be reached. */
  readonly unreachable: string
  /** The server answered with an error; `{status}` stands for its number. */
  readonly failed: string
}

/** English. */
export const defaultWording: Wording = {
  skipToContent: 'Skip to content',
  navigation: 'Main',
  retry: 'Retry',
  dismiss: 'Dismiss',
  back: 'Back',
  unreachable: 'The server cannot be reached. Check your connection.',
  failed: 'That did not work (error {status}).',
}
