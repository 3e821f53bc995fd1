import type { Contender } from './contender.js'

/** How long one contender's draw takes. */
export interface Timing {
  readonly name: string
  /** The length of what it draws. */
  readonly characters: number
  /** Microseconds for one draw: one value for each round, in the order of the rounds. */
  readonly rounds: readonly number[]
}

/** How many rounds one process measures. */
export const roundCount = Number(process.env['BENCH_ROUNDS'] ?? 7)

const warmUpMilliseconds = roundCount < 5 ? 500 : 1200
const sampleMilliseconds = 60
// Short, so that what was prepared is still at hand, as it is in a server.
const blockMilliseconds = 1

/**
 * Times the contenders in turn, round by round, so that whatever slows the machine down for a while
 * slows all of them down. Each round begins with another one.
 */
export function compare(contenders: readonly Contender[]): Timing[] {
  globalThis.gc?.()
  const samplers = contenders.map((contender) => new Sampler(contender))
  for (let lap = 0; lap < 4; lap++) {
    for (const sampler of samplers) sampler.warmUp(warmUpMilliseconds / 4)
  }
  const timings = contenders.map((contender) => ({
    name: contender.name,
    characters: contender.draw().length,
    rounds: [] as number[],
  }))
  for (let round = 0; round < roundCount; round++) {
    for (let turn = 0; turn < samplers.length; turn++) {
      const at = (round + turn) % samplers.length
      timings[at]!.rounds.push(samplers[at]!.sample())
    }
  }
  return timings
}

/** Runs one contender for a set time, in blocks: each is prepared before its clock starts. */
class Sampler {
  readonly #contender: Contender
  #blockSize = 1
  /** Read by nobody; it keeps the compiler from leaving a draw out. */
  #seen = 0

  constructor(contender: Contender) {
    this.#contender = contender
  }

  warmUp(milliseconds: number): void {
    this.#run(milliseconds)
    const perDraw = this.#run(milliseconds)
    this.#blockSize = Math.max(1, Math.round((blockMilliseconds * 1000) / perDraw))
  }

  /** Microseconds for one draw. */
  sample(): number {
    return this.#run(sampleMilliseconds)
  }

  #run(milliseconds: number): number {
    let draws = 0
    let elapsed = 0
    while (elapsed < milliseconds) {
      elapsed += this.#runBlock()
      draws += this.#blockSize
    }
    return (elapsed * 1000) / draws
  }

  #runBlock(): number {
    const contender = this.#contender
    contender.prepare?.(this.#blockSize)
    const start = processorTime()
    for (let draw = 0; draw < this.#blockSize; draw++) {
      const html = contender.draw()
      // V8 puts off joining the parts of a string until somebody looks into it.
      this.#seen ^= html.charCodeAt(html.length - 1)
    }
    return processorTime() - start
  }
}

/**
 * Milliseconds that this process has computed, garbage collection included. Unlike the time of day it
 * stands still while other programs have the processor.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
