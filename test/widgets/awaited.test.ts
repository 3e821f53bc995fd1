import * as bespa from 'bespa'
import { describe, expect, it } from 'vitest'

const { WidgetBase } = bespa

const widgetClasses = Object.entries(bespa as Record<string, unknown>).filter(
  ([, value]) => typeof value === 'function' && value.prototype instanceof WidgetBase,
)

describe('What is awaited by mistake', () => {
  it.each(widgetClasses)('stays what it is: %s has no method `then`', (_, value) => {
    expect('then' in (value as typeof WidgetBase).prototype).toBe(false)
  })

  it('stays what it is: a condition, whose methods are nearly named so', async () => {
    const choice = new bespa.Factory().if(true).thenAdd('a')
    // eslint-disable-next-line @typescript-eslint/await-thenable -- that it is none is what is tested
    expect(await choice).toBe(choice)
  })
})
