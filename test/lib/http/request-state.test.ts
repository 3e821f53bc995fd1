import { describe, expect, it } from 'vitest'
import { CoreFactory, stateOf } from '../../../lib/index.js'
import { HttpApp, stateApp, valuesOf, wf } from './http-app.js'
import { viewers } from './viewers.js'

const app = new HttpApp((ctx) => viewers(ctx).draw(ctx))

describe('The state of a request', () => {
  it('is the query, and over it the body; the first value of a key counts', async () => {
    const response = await stateApp().post('/?a=1&a=2&b=3&c=4', 'a=5&a=6&d=7&d=8&c=')
    expect(valuesOf(response)).toEqual([
      ['b', '3'],
      ['a', '5', '6'],
      ['d', '7', '8'],
      ['c', ''],
    ])
    const first = new HttpApp((ctx) => (ctx.body = stateOf(ctx).get('a')))
    expect((await first.post('/?a=1&a=2', 'a=5&a=6')).payload).toBe('5')
  })

  it('is the same object wherever the request is looked at', async () => {
    const same = new HttpApp((ctx) => {
      stateOf(ctx).set('a', 'mine')
      ctx.body = `${stateOf(ctx) === wf.stateOf(ctx)} ${new CoreFactory().stateOf(ctx).get('a')}`
    })
    expect((await same.ask('/')).payload).toBe('true mine')
  })

  it('of a password that was posted does not reach the browser again', async () => {
    const body = 'user=ada&password=secret&_private=password&_changed=user,password'
    const { payload } = await app.fetchPost('/', body)
    expect(payload).toContain('{&quot;user&quot;:&quot;ada&quot;}')
    expect(payload).not.toContain('secret')
  })

  it('keeps the keys of the protocol to itself, but for the way back', async () => {
    const { payload } = await app.ask('/?_back=%2Fx&_submit=f&_target=t&_changed=a&_other=1&a=2')
    expect(payload).toContain('{&quot;_back&quot;:&quot;/x&quot;,&quot;a&quot;:&quot;2&quot;}')
  })
})
