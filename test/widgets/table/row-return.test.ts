import { bespa, Factory } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { expect, it } from 'vitest'

const wf = new Factory()

function app() {
  return new Koa().use(bespa()).use((ctx) => {
    if (ctx.path === '/order') {
      return wf
        .page()
        .add(wf.appBar('Order', wf.stateOf(ctx).get('id')))
        .draw(ctx)
    }
    const row = wf.row().withRecord('a/1 ü', 'Order a/1').withHref('/order?id=1').withReturn()
    const table = wf.table().withName('orders').add(wf.column().add('Number'), row.add('a/1'))
    return wf.page().add(table).draw(ctx)
  })
}

it('A row that asks for it leads back to the list as it was, with the row in view', async () => {
  const page = await visit(app(), '/?q=tent%20%26%20stove')
  await page.click('a/1')
  const back = '/?q=tent+%26+stove#orders-row-a%2F1%20%C3%BC'
  expect(new URL(page.location, 'http://localhost').searchParams.get('_back')).toBe(back)
  expect(page.element('[aria-label=Back]').getAttribute('href')).toBe(back)
  await page.click('Back')
  expect(page.location).toBe('/?q=tent+%26+stove')
  expect(page.element('#orders-row-a\\/1\\ ü').textContent).toContain('a/1')
})
