/** The few words that the framework itself says. */
export interface Wording {
  /** The link before everything else, for the keyboard. */
  readonly skipToContent: string
  /** Names the navigation of the document; screen readers add what it is. */
  readonly navigation: string
  /** The button that sends again what has failed. */
  readonly retry: string
  /** The button that takes away the message of a failure. */
  readonly dismiss: string
  /** Names the arrow of the app bar, which leads back to where the user has come from. */
  readonly back: string
  /** The server could not be reached. */
  readonly unreachable: string
  /** The server answered with an error; `{status}` stands for its number. */
  readonly failed: string
  /** A form that was sent has no answer yet. */
  readonly slow: string
  /** The button that gives up a form that has no answer yet. */
  readonly cancel: string
  /** One redirect has led to the next, and so on. */
  readonly looping: string
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
  slow: 'The server has not answered yet.',
  cancel: 'Cancel',
  looping: 'This led from one place to another without end.',
}
