import type { Context } from 'bespa'
import { signIn } from '../accounts.js'
import { wf } from '../tracker-factory.js'

/** `/sign-in` */
export async function signInPage(ctx: Context): Promise<void> {
  const w = wf.for(ctx)
  const form = w
    .form()
    .add(
      w.inputEmail('email', '').withLabel('Email').withAutoComplete('username').withRequired(),
      w.inputPassword('password', '').withLabel('Password').withRequired().withRevealButton(),
      w.buttonFilled('login').add('Sign in'),
    )
  if (await form.readyToCommit()) {
    const { email, password } = form.read()
    if (await signIn(ctx, email, password)) return void w.redirectBack('/')
    form.withError('Email or password is wrong.')
  }
  await w.page().withContentWidth(400).add(w.appBar('Tracker').withBackLink(''), form).draw()
}
