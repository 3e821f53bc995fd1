import { bespa, Factory } from 'bespa'
import Koa from 'koa'

const wf = new Factory()
const app = new Koa()
app.use(bespa())
app.use((ctx) => wf.page().add('Hello, world!').draw(ctx))
app.listen(8080)
