import { bespa, Factory, type InputFileWidget, type UploadedFile, UploadReceiver } from 'bespa'
import Koa from 'koa'
import { uploadFolder } from '../lib/upload/upload-app.js'
import { MortalServer } from './mortal-server.js'

const wf = new Factory()

/** A form with an input for files, at a port that stays the same when its server is killed. */
export class UploadApp {
  readonly directory = uploadFolder()
  /** The requests to the receiver. */
  readonly asked: string[] = []
  /** The names and sizes of the files that the handler was given. */
  saved: string[] | undefined
  /** What is called with each part that arrives. */
  onPart: (() => void | Promise<void>) | undefined
  /** Answers parts with this status while it is set. */
  failing: number | undefined
  readonly #build: (input: InputFileWidget) => InputFileWidget
  readonly #take: (file: UploadedFile) => Promise<void>
  readonly #server = new MortalServer()

  constructor(
    build: (input: InputFileWidget) => InputFileWidget = (input) => input,
    take: (file: UploadedFile) => Promise<void> = (file) => file.remove(),
  ) {
    this.#build = build
    this.#take = take
  }

  get url(): string {
    return this.#server.url
  }

  async start(): Promise<this> {
    const receiver = new UploadReceiver('/uploads', { directory: this.directory })
    const app = new Koa()
    app.silent = true
    app.use(bespa({ development: true }))
    app.use(async (ctx, next) => {
      if (ctx.path.startsWith('/uploads')) this.asked.push(ctx.method)
      if (ctx.method === 'PATCH') {
        await this.onPart?.()
        if (this.failing) return ctx.throw(this.failing)
      }
      await next()
    })
    app.use(receiver.middleware())
    app.use(async (ctx) => {
      const input = this.#build(wf.inputFile('files', '', receiver).withLabel('Attachments'))
      const other = wf
        .inputText('title', '')
        .withLabel('Title')
        .withPredicate((v) => v !== 'bad')
      const form = wf.form().add(other, input, wf.buttonFilled('save').add('Save'))
      if (await form.readyToCommit(ctx)) {
        const files = await input.files(ctx)
        this.saved = files.map(({ name, size, type }) => `${name} ${size} ${type}`)
        for (const file of files) await this.#take(file)
        form.reset(ctx)
      }
      await wf.page().withTitle('Upload').add(wf.headlineLarge('Upload'), form).draw(ctx)
    })
    await this.#server.start(app)
    return this
  }

  /** Ends the server and all its connections at once. */
  kill(): Promise<void> {
    return this.#server.kill()
  }
}
