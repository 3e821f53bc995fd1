/** What all nodes remember together, each entry for a limited time. */
export interface SharedStore {
  /** The text kept under a key. */
  get(key: string): Promise<string | undefined>

  /** Keeps a text for so many seconds. */
  set(key: string, value: string, seconds: number): Promise<void>

  /** Counts one more, and keeps the count for so many seconds. @returns the count */
  increment(key: string, seconds: number): Promise<number>

  /**
   * Takes or renews a lease, which one owner at a time can have.
   *
   * @param milliseconds how long it holds unless it is renewed
   * @returns does the owner have it?
   */
  lease(key: string, owner: string, milliseconds: number): Promise<boolean>

  /** Gives a lease back before its time, if the owner has it. */
  release(key: string, owner: string): Promise<void>

  /** Notes that a member is in a set, for so many milliseconds unless it is noted again. */
  enter(set: string, member: string, milliseconds: number): Promise<void>

  /** Takes a member out of a set. */
  leave(set: string, member: string): Promise<void>

  /** The members of a set. */
  members(set: string): Promise<readonly string[]>
}
