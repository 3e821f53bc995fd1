import { afterEach, describe, expect, it, vi } from 'vitest'
import { warn, warningListeners } from '../../lib/usage-error.js'

afterEach(() => vi.restoreAllMocks())

describe('A warning', () => {
  it('is printed once, and told to listeners each time', () => {
    const printed = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const heard: string[] = []
    const listen = (message: string) => heard.push(message)
    warningListeners.add(listen)
    warn('unsafe-url', 'first of its kind')
    warn('unsafe-url', 'first of its kind')
    warn('unsafe-url', 'second of its kind')
    warningListeners.delete(listen)
    warn('unsafe-url', 'third of its kind')
    expect(printed).toHaveBeenCalledTimes(3)
    expect(heard.map((message) => / (\w+) of its kind/.exec(message)?.[1])).toEqual([
      'first',
      'first',
      'second',
    ])
    expect(heard[0]).toMatch(
      /^\[bespa unsafe-url\] .+\n.+\nDocumentation: https:\/\/.+\/help\/unsafe-url$/,
    )
  })
})
