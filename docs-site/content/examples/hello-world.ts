import { bespa, Factory } from 'bespa'
import Koa from 'koa'

const wf = new Factory()
const app = new Koa()
app.use(bespa())
app.use(async (ctx) => {
  const name = wf.stateOf(ctx).get('name')
  await wf
    .page()
    .add(
      wf.appBar('Hello'),
      wf
        .form()
        .add(
          wf.inputText('name', '').withLabel('Your name').withAutoSubmit(),
        ),
      wf
        .headlineMedium('Hello, ', name, '!')
        .hideIfEmpty(ctx, 'name')
        .redrawIfChanged(ctx, 'name'),
    )
    .draw(ctx)
})
app.listen(8080)
