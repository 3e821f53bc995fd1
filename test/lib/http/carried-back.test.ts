import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { redirect } from '../../../lib/index.js'
import { HttpApp } from './http-app.js'

describe('A redirect whose _back names the page itself', () => {
  const backTo = (back: string) => (ctx: Context) =>
    redirect(ctx, `/sign-in?${new URLSearchParams({ _back: back })}`)
  const backOf = (payload: string) =>
    new URL(payload.replace('Location: ', ''), 'http://app.example').searchParams.get('_back')
  const posted = async (back: string, body: string) =>
    backOf((await new HttpApp(backTo(back)).fetchPost('/edit', body)).payload)

  it('means the page with its state and its own way back, which a post has in its body', async () => {
    const body = 'id=7&name=Ada&_back=%2Flist%3Fpage%3D2&_changed=name&_private=name&_submit=form'
    expect(await posted('/edit', body)).toBe('/edit?_back=%2Flist%3Fpage%3D2&id=7')
    expect(await posted('/edit?id=8', body)).toBe('/edit?id=8&_back=%2Flist%3Fpage%3D2')
    expect(await posted('/edit#rows', 'id=7&_changed=')).toBe('/edit?id=7#rows')
  })

  it('does not repeat what the request does', async () => {
    const back = '/edit?id=7&_changed=id&_submit=form&_action=close'
    expect(await posted(back, '_changed=')).toBe('/edit?id=7')
  })

  it('takes along no way back that must not be followed, and no very long state', async () => {
    expect(await posted('/edit', '_back=javascript%3Aalert(1)&id=7&_changed=')).toBe('/edit?id=7')
    expect(await posted('/edit', `_back=%2Flist&text=${'x'.repeat(2000)}&_changed=`)).toBe(
      '/edit?_back=%2Flist',
    )
  })

  it('leaves the way back to any other page as it is', async () => {
    expect(await posted('/list', 'id=7&_back=%2Fhome&_changed=')).toBe('/list')
    expect(await posted('^?modal=', 'id=7&_changed=')).toBe('^?modal=')
    expect(await posted('//evil.example/edit', 'id=7&_changed=')).toBe('//evil.example/edit')
  })
})
