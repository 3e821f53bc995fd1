import {
  bespa,
  Factory,
  type InputFileWidget,
  MemoryDraftStore,
  MemorySubmissionStore,
  UploadReceiver,
} from 'bespa'
import Koa, { type Context } from 'koa'
import { uploadFolder } from '../lib/upload/upload-app.js'

const wf = new Factory()

/** Where a form can stand, and the address that shows it there. */
export const places = {
  'a page': '/form',
  'a modal': '/outer?modal=%2Fform',
  'a side panel': '/outer?panel=%2Fform',
  'a frame': '/framed',
} as const

/** One form with inputs of all kinds, alone and in all the places where a form can stand. */
export class PlacesApp {
  readonly app = new Koa()
  /** What was committed. */
  readonly saved: Record<string, unknown>[] = []
  readonly #drafts = new MemoryDraftStore()
  readonly #submissions = new MemorySubmissionStore()
  readonly #uploads = new UploadReceiver('/uploads', { directory: uploadFolder() })

  constructor() {
    this.app.keys = ['a secret of the test app']
    this.app.silent = true
    this.app
      .use(bespa({ development: true }))
      .use(this.#uploads.middleware())
      .use((ctx) => this.#answer(ctx))
  }

  #answer(ctx: Context): Promise<void> | void {
    if (ctx.path === '/outer') return this.#outer(ctx)
    if (ctx.path === '/framed') return this.#framed(ctx)
    if (ctx.path === '/done') return wf.page().add(wf.headlineMedium('Thank you')).draw(ctx)
    return this.#form(ctx)
  }

  #outer(ctx: Context) {
    return wf
      .page()
      .withTitle('Outer')
      .add(
        wf.headlineLarge('Outer'),
        wf.modal('modal').embedHandler(ctx, { allow: ['/form', '/done'] }),
        wf.sidePanel('panel').embedHandler(ctx, { allow: ['/form', '/done'] }),
      )
      .draw(ctx)
  }

  #framed(ctx: Context) {
    const other = wf
      .form()
      .withName('other')
      .add(
        wf.inputText('title', 'outside').withLabel('Title outside'),
        wf.buttonFilled('send').add('Send'),
      )
    return wf
      .page()
      .withTitle('Framed')
      .add(wf.headlineLarge('Framed'), other, wf.embedHandler(ctx, '/form').withName('frame'))
      .draw(ctx)
  }

  async #form(ctx: Context): Promise<void> {
    const files = wf.inputFile('files', '', this.#uploads).withLabel('Files').withMaxFiles(3)
    const form = this.#build(ctx, files)
    if (await form.readyToCommit(ctx)) {
      const names = (await files.files(ctx)).map(({ name }) => name)
      this.saved.push({ ...form.read(ctx), files: names })
      return wf.redirect(ctx, '/done')
    }
    await wf.page().withTitle('Form').add(wf.draftOffer(form), form).draw(ctx)
  }

  #build(ctx: Context, files: InputFileWidget) {
    const gift = wf.checkbox('gift', false).add('A gift').withRefresh()
    const note = wf.block(wf.inputText('note', '').withLabel('Note').withRequired())
    return wf
      .form()
      .withName('order')
      .withDraft(this.#drafts, { owner: 'ann' })
      .withSubmissionKey(this.#submissions)
      .add(
        wf
          .inputText('title', '')
          .withLabel('Title')
          .withRequired()
          .withPredicate((title) => title !== 'bad'),
        wf.inputInteger('count', 1).withLabel('Count').withMin(1).withMax(9),
        wf.inputDate('day', null).withLabel('Day'),
        wf.inputPassword('pin', '').withLabel('PIN'),
        wf.toggle('news', true).add('News'),
        wf.radio('size', 's').withLabel('Size').addOption('s', 'Small').addOption('m', 'Medium'),
        wf.dropdown('color', '').withLabel('Color').addOption('r', 'Red').addOption('g', 'Green'),
        wf.ratingStars('stars', 0).withLabel('Stars'),
        gift,
        wf.buttonText('update').withRefresh().add('Update'),
        note.hideIf(!gift.checked(ctx)),
        wf
          .rows(ctx, 'items', [{ id: 1, product: 'Nails' }], {
            key: ({ id }) => id,
            build: (item) => [wf.inputText('product', item?.product ?? '').withLabel('Product')],
          })
          .withLabel('Items')
          .withAddLabel('Add row'),
        files,
        wf.buttonFilled('save').add('Save'),
      )
  }
}
