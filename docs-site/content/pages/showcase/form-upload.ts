import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Content, type Context, UploadReceiver } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/form-upload.ts'

// #region receiver
/** Takes the files of the examples: 20 of each visitor, and keeps them for an hour at most. */
export const receiver = new UploadReceiver('/showcase/receiver', {
  directory: path.join(tmpdir(), 'bespa-showcase-uploads'),
  lifetime: 1,
  quota: { files: 20, bytes: 500_000_000 },
})
// #endregion receiver

/** `/showcase/form-upload`: files that are uploaded while a form is being filled in. */
export async function formUploadPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(
        `Choose files, drop them on the field or paste a picture. They upload at once, and the form
        sends only their keys. Cut the connection or reload the page: the upload continues where it
        stopped. Files that you upload here are deleted when you save, or within an hour.`,
      ),
      wf.example('Several files', thisFile, 'several', await several(ctx)),
      wf.example(
        'A picture in the place of another',
        thisFile,
        'picture',
        await picture(ctx),
      ),
      wf.example('Required, and disabled', thisFile, 'states', states()),
      wf.headlineMedium('The receiver').withAnchor('receiver'),
      wf.prose(
        `One receiver serves all inputs of an app. It speaks [tus](https://tus.io/), the protocol for
        resumable uploads. Add it after \`bespa()\`: \`app.use(receiver.middleware())\`. To make the
        form work without script, too, allow large files for its path: \`bespa({ uploads:
        ['/showcase/form-upload'] })\`.`,
        `Each upload belongs to one visitor. Its size is checked before the first byte, its type by its
        content after the last one, and both again when the form arrives. Several nodes share uploads in
        a common folder, or in S3 with \`bespa/upload-s3\`.`,
        `What was uploaded takes room until a handler takes it, also when the form is never saved. So
        each visitor has a \`quota\`, by default 1000 files and 1 GiB; uploads beyond it are refused with
        the status 507, and the input says so. A cookie identifies each visitor. Whoever deletes it
        starts again: identify signed-in users by \`visitor: (ctx) => …\`, and limit requests by address in
        front of the app.`,
      ),
      wf.codeOf(thisFile, 'receiver'),
    )
    .draw(ctx)
}

async function several(ctx: Context): Promise<Content> {
  // #region several
  const papers = wf
    .inputFile('papers', '', receiver)
    .withLabel('Papers')
    .withHelp('Invoices, receipts, pictures of them')
    .withAccept('.pdf,.csv,image/*')
    .withMaxSize(200_000_000)
    .withMaxFiles(5)
  const title = wf.inputText('title', '').withLabel('Title').withRequired()
  const form = wf
    .form()
    .withName('several')
    .add(title, papers, wf.buttonFilled('save').add('Save'))
  const saved: string[] = []
  if (await form.readyToCommit(ctx)) {
    for (const file of await papers.files(ctx)) {
      saved.push(`${file.name} (${file.type}, ${file.size} bytes)`)
      await file.remove() // An app keeps it: file.moveTo(path)
    }
    form.reset(ctx)
  }
  const message = `Saved ${saved.join(', ')}.`
  return [
    form,
    wf
      .snackbar()
      .add(message)
      .hideIf(saved.length === 0)
      .redrawIf(saved.length > 0),
  ]
  // #endregion several
}

async function picture(ctx: Context): Promise<Content> {
  // #region picture
  const photo = wf
    .inputFile('photo', 'ada.jpg', receiver)
    .withLabel('Photo')
    .withAccept('image/*')
    .withMaxSize(5_000_000)
  const form = wf
    .form()
    .withName('picture')
    .add(photo, wf.buttonFilled('save').add('Save'))
  let said = ''
  if (await form.readyToCommit(ctx)) {
    const [file] = await photo.files(ctx)
    said = file ? `${file.name} is the new photo.` : ''
    if (!file)
      said = photo.kept(ctx) ? 'The photo stays.' : 'The photo is removed.'
    await file?.remove()
    form.reset(ctx)
  }
  return [
    form,
    wf
      .snackbar()
      .add(said)
      .hideIf(said === '')
      .redrawIf(said !== ''),
  ]
  // #endregion picture
}

function states(): Content {
  return wf
    .form()
    .withName('states')
    .add(
      // #region states
      wf
        .inputFile('cv', '', receiver)
        .withLabel('Curriculum vitae')
        .withRequired(),
      wf
        .inputFile('fixed', 'contract.pdf', receiver)
        .withLabel('Contract')
        .withDisabled(),
      // #endregion states
    )
}
