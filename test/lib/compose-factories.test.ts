import { describe, expect, it } from 'vitest'
import { composeFactories } from '../../lib/compose-factories.js'
import { CoreFactory } from '../../lib/factory.js'
import { Page } from '../../lib/page/page.js'

class Letters {
  readonly from: string = 'letters'

  a(): string {
    return 'a'
  }

  both(): string {
    return 'letters'
  }

  get size(): number {
    return 26
  }

  field = (): string => 'letters'
}

class Digits {
  one(): string {
    return '1'
  }

  both(): string {
    return `digits, ${this.one()}`
  }

  field(): string {
    return 'digits'
  }
}

class Accents extends Letters {
  override a(): string {
    return `á, ${super.a()}`
  }

  override readonly from: string = 'accents'
}

describe('Composed factories', () => {
  it('have what each of them has', () => {
    const composed = new (composeFactories(CoreFactory, Letters, Digits))()
    expect(composed.page()).toBeInstanceOf(Page)
    expect([composed.a(), composed.one(), composed.size, composed.from]).toEqual([
      'a',
      '1',
      26,
      'letters',
    ])
  })

  it('have what the later one has, where two have the same name', () => {
    expect(new (composeFactories(Letters, Digits))().both()).toBe('digits, 1')
    expect(new (composeFactories(Digits, Letters))().both()).toBe('letters')
    expect(new (composeFactories(Letters, Accents))().from).toBe('accents')
    expect(new (composeFactories(Accents, Letters))().from).toBe('letters')
  })

  it('have the later one’s method also in place of a property', () => {
    expect(new (composeFactories(Letters, Digits))().field()).toBe('digits')
    expect(new (composeFactories(Digits, Letters))().field()).toBe('letters')
  })

  it('have what a factory inherits, and its calls to super', () => {
    const composed = new (composeFactories(Digits, Accents))()
    expect([composed.a(), composed.size]).toEqual(['á, a', 26])
  })

  it('can be extended, and composed once more', () => {
    class Mine extends composeFactories(
      composeFactories(CoreFactory, Letters),
      composeFactories(Digits, Accents),
    ) {
      override one(): string {
        return `mine, ${super.one()}`
      }
    }
    const mine = new Mine()
    expect([mine.one(), mine.both(), mine.a(), mine.from]).toEqual([
      'mine, 1',
      'letters',
      'á, a',
      'accents',
    ])
    expect(mine).toBeInstanceOf(CoreFactory)
  })

  it('leave what they are made of as it was', () => {
    composeFactories(Letters, Digits)
    expect(Object.getOwnPropertyNames(Letters.prototype)).not.toContain('one')
    expect(new Letters().both()).toBe('letters')
  })

  it('do not share their properties', () => {
    class Counter {
      readonly seen: string[] = []
    }
    const Both = composeFactories(Letters, Counter)
    const [first, second] = [new Both(), new Both()]
    first.seen.push('x')
    expect(second.seen).toEqual([])
  })

  it('find their own classes by constructor', () => {
    class Mine extends composeFactories(Letters, Digits) {}
    expect(new Mine().constructor).toBe(Mine)
  })
})
