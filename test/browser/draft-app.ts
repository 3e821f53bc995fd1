import { bespa, Factory, keepDraft, MemoryDraftStore } from 'bespa'
import Koa from 'koa'
import { MortalServer } from './mortal-server.js'

const wf = new Factory()

/** A form with a draft behind a sign-in, at a port that stays the same when its server is killed. */
export class DraftApp {
  /** Stands for a database: it outlives the server. */
  readonly store = new MemoryDraftStore()
  /** Who is signed in; `''` once the session has ended. */
  user = 'ann'
  /** What was committed. */
  readonly saved: string[] = []
  /** The titles of the drafts that have arrived, in the order in which they were answered. */
  readonly drafts: string[] = []
  /** Awaited before a draft is answered. */
  onDraft: (() => Promise<void>) | undefined
  readonly #server = new MortalServer()

  get url(): string {
    return this.#server.url
  }

  /** The title in the draft that is kept. */
  get title(): string | undefined {
    const draft = this.store.load({ owner: 'ann', form: 'form', record: '7' })
    return draft?.entries.find(([name]) => name === 'title')?.[1]
  }

  async start(): Promise<this> {
    const app = new Koa()
    app.silent = true
    app.keys = ['a secret of the test app']
    app.use(bespa({ development: true }))
    app.use(async (ctx, next) => {
      const state = wf.stateOf(ctx)
      if (state.has('_draft')) {
        await this.onDraft?.()
        this.drafts.push(state.get('title'))
      }
      if (this.user || ctx.path === '/sign-in') return next() as Promise<void>
      await keepDraft(ctx, this.store)
      const back = new URLSearchParams({ _back: `${ctx.path}?${state.toQuery().toString()}` })
      return wf.redirect(ctx, `/sign-in?${back.toString()}`)
    })
    app.use((ctx) => (ctx.path === '/sign-in' ? this.#signIn(ctx) : this.#edit(ctx)))
    await this.#server.start(app)
    return this
  }

  /** Ends the server and all its connections at once. */
  kill(): Promise<void> {
    return this.#server.kill()
  }

  async #edit(ctx: Koa.Context): Promise<void> {
    const form = wf
      .form()
      .withDraft(this.store, { owner: this.user, record: wf.stateOf(ctx).get('id') })
      .add(
        wf.inputText('title', 'Old').withLabel('Title').withRequired(),
        wf.inputPassword('pin', '').withLabel('PIN'),
        wf.checkbox('news', true).withLabel('News'),
        wf.buttonFilled('save').add('Save'),
      )
    if (await form.readyToCommit(ctx)) {
      this.saved.push(form.read(ctx).title)
      return wf.redirect(ctx, '/?id=7&saved=1')
    }
    await wf
      .page()
      .withTitle('Edit')
      .add(wf.headlineLarge('Edit'), wf.draftOffer(form), form, wf.link('/?id=8').add('Elsewhere'))
      .draw(ctx)
  }

  async #signIn(ctx: Koa.Context): Promise<void> {
    const user = wf.inputText('user', '').withLabel('User')
    const form = wf.form().withName('sign-in').add(user, wf.buttonFilled('in').add('Sign in'))
    if (await form.readyToCommit(ctx)) {
      this.user = user.value(ctx)
      wf.redirectBack(ctx, '/')
      return
    }
    await wf.page().withTitle('Sign in').add(wf.headlineLarge('Sign in'), form).draw(ctx)
  }
}
