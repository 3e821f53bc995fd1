import { createHash } from 'node:crypto'
import { assetRegistry, type Content, type Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/feedback.ts'

// Stands for a library that knows nothing of BESPA.
const answer = `for (const place of document.querySelectorAll('.Answer')) {
  place.textContent = 'The answer is 42.'
}`
const integrity = `sha384-${createHash('sha384').update(answer).digest('base64')}`
assetRegistry.registerFile('answer.js', answer)

/** `/showcase/feedback`: what tells users how things are going. */
export async function feedbackPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Message bars', thisFile, 'bars', bars()),
      wf.example('A snackbar', thisFile, 'snackbar', snackbar(ctx)),
      wf.example(
        'Bubbles and links that explain',
        thisFile,
        'bubbles',
        bubbles(),
      ),
      wf.example('Copy to the clipboard', thisFile, 'copy', copy()),
      wf.example('A script of another library', thisFile, 'script', script()),
    )
    .draw(ctx)
}

function bars(): Content {
  return [
    // #region bars
    wf.messageBar('All is well.'),
    wf.messageBarOK('The order was saved.'),
    wf.messageBarWarning('The card expires next month.'),
    wf.messageBarError('The card was refused.'),
    // #endregion bars
  ]
}

function snackbar(ctx: Context): Content {
  const saved = wf.stateOf(ctx).int('saved')
  return [
    // #region snackbar
    wf
      .linkTonal(`?saved=${saved + 1}`)
      .add('Save')
      .redrawIfChanged(ctx, 'saved'),
    wf
      .snackbar()
      .withDuration(6000)
      .add(
        saved === 1 ? 'Saved. ' : `Saved ${saved} times. `,
        wf.link('?saved=').add('Undo'),
      )
      .hideIfEmpty(ctx, 'saved')
      .redrawIfChanged(ctx, 'saved'),
    // #endregion snackbar
  ]
}

function bubbles(): Content {
  return wf.block(
    // #region bubbles
    'Tax number ',
    wf.infoBubble(
      'Nine digits. It is printed on every letter of the tax office.',
    ),
    ' · Rate ',
    wf
      .helpBubble('Per year, ', wf.textBold('before tax'), '.')
      .withAltText('What the rate means'),
    ' · More ',
    wf.infoLink('/help').withAltText('About messages'),
    wf
      .helpLink('/basics/incremental')
      .withAltText('How updates work')
      .withTarget('_blank'),
    // #endregion bubbles
  )
}

function copy(): Content {
  return wf.block(
    // #region copy
    wf.code('api-key-7f3c2'),
    ' ',
    wf.copyToClipboard('api-key-7f3c2').withAltText('Copy the key'),
    // #endregion copy
  )
}

function script(): Content {
  return [
    // #region script
    'Loaded once, however often it is asked for: ',
    wf
      .scriptInjector('/bespa/answer.js')
      .withModule(false)
      .withIntegrity(integrity),
    wf.tag('output').class('Answer').add('not yet'),
    // #endregion script
  ]
}
