import { describe, expect, it } from 'vitest'
import { signingKeys } from '../../docs-site/site/session.js'

describe('The keys that cookies are signed with', () => {
  it('are those that are given', () => {
    expect(signingKeys('new,old')).toEqual(['new', 'old'])
  })

  it.each([undefined, '', ',', ',,'])('are never empty, not with %j', (list) => {
    const [key = ''] = signingKeys(list)
    expect(key.length).toBeGreaterThan(32)
    expect(signingKeys(list)).not.toEqual([key])
  })
})
