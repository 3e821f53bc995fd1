import { Factory, type Context } from 'bespa'

const wf = new Factory()
const notes: string[] = []

// #region order
export async function notesPage(ctx: Context): Promise<void> {
  // 1. State: read it, correct it.
  const state = wf.stateOf(ctx)
  const isNewest = state.get('order') !== 'oldest'

  // 2. Forms: declare them, so that they can judge what was posted.
  const form = wf
    .form()
    .add(
      wf.inputText('text', '').withLabel('Note').withRequired(),
      wf.buttonFilled('save').add('Save'),
    )

  // 3. Commit: save what was submitted and is valid.
  if (await form.readyToCommit(ctx)) {
    notes.push(form.read(ctx).text)
    wf.redirect(ctx, '?saved=1')
    return
  }

  // 4. Load: read data after the commit, so that the page shows what is stored now.
  const shown = isNewest ? notes.toReversed() : notes

  // 5. Build the tree. 6. Draw it.
  await wf
    .page()
    .add(
      wf.appBar('Notes'),
      form,
      wf
        .link(isNewest ? '?order=oldest' : '?order=')
        .add('Reverse')
        .redrawIfChanged(ctx, 'order'),
      wf.tag('ul').add(shown.map((note) => wf.tag('li').add(note))),
    )
    .draw(ctx)
}
// #endregion order
