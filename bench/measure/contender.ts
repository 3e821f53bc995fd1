/** One way of making the same HTML. */
export interface Contender {
  readonly name: string

  /** Called before the clock starts: whatever a draw needs that others have made before it. */
  prepare?(draws: number): void

  /** Makes the HTML once, from the data to the string. */
  draw(): string
}
