import { bespa, Factory } from 'bespa'
import Koa from 'koa'

const wf = new Factory()
const app = new Koa()
app.use(bespa()) // serves /bespa/*, reads the state, checks the origin: before all handlers
app.use(async (ctx) => {
  await wf.page().add(wf.appBar('Hello'), 'Hello, world!').draw(ctx)
})
app.listen(8080)
