/** An event of a feed. */
export interface FeedEvent {
  /** `<milliseconds>-<number>`: later events have higher ids, also after a restart. */
  readonly id: string
  readonly channel: string
  /** An action URL that changes the state: `?notif=3`. */
  readonly action: string
}

/** Told of each event of its channels, in order. */
export type EventListener = (event: FeedEvent) => void

/** What a log has kept for one who comes back. */
export interface Kept {
  readonly events: readonly FeedEvent[]
  /** Whether these are all events. False when the log has dropped some, or may have. */
  readonly isWhole: boolean
}

/** Where events are published, and where they are kept for a while for those who come back. */
export interface EventLog {
  /** The id of the last event that this node knows of. */
  readonly position: string

  /**
   * Publishes an event to all nodes.
   *
   * @throws {TypeError} when feeds would refuse the action
   */
  publish(channel: string, action: string): Promise<void>

  /**
   * The events of these channels after the one with this id that this node knows of, as far as they
   * are still kept. It costs little: the id may come from anybody.
   */
  since(channels: readonly string[], id: string): Kept

  /** Listens from now on. @returns what ends the listening */
  subscribe(channels: readonly string[], listener: EventListener): () => void

  /** Gives up its connections. */
  close(): Promise<void>
}

/** Whether `id` is later than `other`. */
export function isLater(id: string, other: string): boolean {
  const [time, count] = partsOf(id)
  const [otherTime, otherCount] = partsOf(other)
  return time > otherTime || (time === otherTime && count > otherCount)
}

/** Whether this text, which may come from a request, is the id of an event. */
export function isEventId(text: string): boolean {
  return /^\d{1,15}-\d{1,9}$/.test(text)
}

function partsOf(id: string): [number, number] {
  const [time, count] = id.split('-')
  return [Number(time), Number(count)]
}
