import { Factory, type Context } from 'bespa'

const wf = new Factory()
const taken = new Set(['ann@example.com'])

/** A form of twelve fields, from a text to a rating. */
export function signUpForm() {
  // #region sign-up
  return wf
    .form()
    .withName('sign-up')
    .withLiveValidation()
    .add(
      wf.inputText('name', '').withLabel('Name').withRequired(),
      wf
        .inputEmail('email', '')
        .withLabel('Email')
        .withRequired()
        .withMessage('required', 'Enter your email address')
        .withPredicate(async (email) =>
          (await isTaken(email)) ? 'This address has an account' : '',
        ),
      wf
        .inputPassword('password', '')
        .withLabel('Password')
        .withAutoComplete('new-password')
        .withRequired()
        .withLength(8)
        .withRevealButton(),
      wf
        .inputDate('born', '')
        .withLabel('Date of birth')
        .withAutoComplete('bday'),
      wf
        .inputInteger('team', 1)
        .withLabel('People in your team')
        .withMin(1)
        .withMax(500),
      wf.inputURL('site', '').withLabel('Website'),
      wf
        .dropdown('country', '')
        .withLabel('Country')
        .withRequired()
        .addOption('AT', 'Austria')
        .addOption('IT', 'Italy')
        .addOption('US', 'United States'),
      wf
        .radio('plan', 'free')
        .withLabel('Plan')
        .addOption('free', 'Free')
        .addOption('pro', 'Pro'),
      wf.ratingStars('mood', 0).withLabel('How do you like it so far?'),
      wf
        .inputText('about', '')
        .withLabel('About you')
        .withRows(3)
        .withLength(-1, 200)
        .withCounter(),
      wf.toggle('news', false).withLabel('Send me news'),
      wf
        .checkbox('terms', false)
        .withLabel('I accept the terms')
        .withRequired(),
      wf.buttonFilled('join').add('Sign up'),
    )
  // #endregion sign-up
}

/** What happens with it. */
export async function signUp(ctx: Context): Promise<string> {
  // #region commit
  const form = signUpForm()
  if (!(await form.readyToCommit(ctx))) return ''
  // Typed: `country` is a string, `born` a string or null, `news` a boolean.
  const { name, country, born, news } = form.read(ctx)
  // #endregion commit
  return `${name}, ${country}, ${born ?? 'no birthday'}, ${news ? 'with' : 'without'} news`
}

async function isTaken(email: string): Promise<boolean> {
  return Promise.resolve(taken.has(email))
}
