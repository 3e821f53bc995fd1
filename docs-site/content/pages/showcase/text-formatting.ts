import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/text-formatting.ts'

/** `/showcase/text-formatting`: headings, styles, code, icons, numbers and dates. */
export async function textFormattingPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Headings', thisFile, 'headings', headings()),
      wf.example('Text styles', thisFile, 'styles', styles()),
      wf.example('Colors', thisFile, 'colors', colors()),
      wf.prose(
        'Colors whose names start with *On*, and *Inverse*, also set the background.',
      ),
      wf.example('Sizes', thisFile, 'sizes', sizes()),
      wf.example('Code', thisFile, 'code', code()),
      wf.example('Icons', thisFile, 'icons', icons()),
      wf.prose(`Separate the words of a name by spaces or underscores. \`withAltText\` names the icon
      for screen readers and in a tooltip; without it the icon is decoration.`),
      wf.example('Links', thisFile, 'links', links()),
      wf.example(
        'Numbers, dates and spans of time',
        thisFile,
        'formats',
        formats(),
      ),
      wf.example('Alignment', thisFile, 'alignment', alignment()),
      wf.example('Lines and gaps', thisFile, 'gaps', gaps()),
      wf.prose(`A gap has the height of that many lines of text; without a number it only breaks the
      line.`),
      wf.example('Markdown and HTML', thisFile, 'markup', markup()),
    )
    .draw(ctx)
}

function headings(): Content {
  return [
    // #region headings
    // The level in the outline is one thing, the look another.
    wf.headlineLarge('Headline large').withLevel(3),
    wf.headlineMedium('Headline medium').withLevel(3),
    wf.headlineSmall('Headline small').withLevel(3),
    wf.titleLarge('Title large').withLevel(3),
    wf.titleMedium('Title medium').withLevel(3).withAnchor('title-medium'),
    wf.titleSmall('Title small').withLevel(3),
    // #endregion headings
  ]
}

function styles(): Content {
  return wf.block(
    // #region styles
    wf.textBold('Bold'),
    ' ',
    wf.textLightweight('lightweight'),
    ' ',
    wf.textStyle('italic').withItalic(),
    ' ',
    wf.textStyle('bold and meant').withBold().withElement('strong'),
    ' ',
    wf.textStyle('light again').withLightweight(),
    ' ',
    wf.textStyle('monospace').withMonospace(),
    ' ',
    wf.textStyle('styled only if').withBold().applyIf(false),
    // #endregion styles
  )
}

function colors(): Content {
  return wf.block(
    // #region colors
    wf.textStyle('default').withColorDefault(),
    ' ',
    wf.textStyle('primary').withColorPrimary(),
    ' ',
    wf.textStyle('secondary').withColorSecondary(),
    ' ',
    wf.textStyle('tertiary').withColorTertiary(),
    ' ',
    wf.textStyle('error').withColorError(),
    ' ',
    wf.textStyle('OK').withColorOK(),
    ' ',
    wf.textStyle('inverse').withColorInverse(),
    ' ',
    wf.textStyle('on primary').withColorOnPrimary(),
    ' ',
    wf.textStyle('on secondary').withColorOnSecondary(),
    ' ',
    wf.textStyle('on tertiary').withColorOnTertiary(),
    ' ',
    wf.textStyle('on error').withColorOnError(),
    ' ',
    wf.textStyle('on OK').withColorOnOK(),
    ' ',
    wf.textStyle('de-emphasized').withColorDeemphasized(),
    ' ',
    wf
      .link('/')
      .withDisabled()
      .add(wf.textStyle('disabled').withColorDisabled()),
    // #endregion colors
  )
}

function sizes(): Content {
  return wf.block(
    // #region sizes
    [1, 2, 3, 4, 5].map((factor) => [
      wf.textStyle('×', factor).withSizeMultiplier(factor),
      ' ',
    ]),
    wf.textStyle('20 pixels').withSize(20, 'px'),
    ' ',
    wf.textStyle('a rem and a half').withSize('1.5rem'),
    // #endregion sizes
  )
}

function code(): Content {
  const program = 'const answer = 6 * 7\nconsole.log(answer)'
  return [
    // #region code
    wf.block(
      'The key is ',
      wf.code('api-key-7f3c2'),
      wf.copyToClipboard('api-key-7f3c2').withAltText('Copy the key'),
      '; markup is shown, not run: ',
      wf.code('<script>'),
    ),
    wf.copyToClipboard(program).withAltText('Copy the program'),
    wf.plainCodeBlock(program).withLanguage('ts'),
    // From `bespa/code`, an entry point of its own:
    wf
      .codeBlock(program)
      .withLanguage('ts')
      .withTitle('answer.ts')
      .withLineNumbers(),
    // #endregion code
  ]
}

function icons(): Content {
  return wf.block(
    // #region icons
    wf.icon('home'),
    ' ',
    wf.icon('rocket launch').withAltText('Lift-off'),
    ' ',
    wf.icon('favorite').withFill(true),
    ' ',
    wf.icon('star').withSizeMultiplier(2),
    ' ',
    wf.icon('arrow_forward'), // points the other way where text runs from right to left
    // #endregion icons
  )
}

function links(): Content {
  return wf.block(
    // #region links
    wf.link('/basics/incremental').add('Incremental updates'),
    wf.pipeSeparator(),
    wf.link('https://koajs.com/').withTarget('_blank').add('Koa, in a new tab'),
    wf.pipeSeparator(),
    wf.link('/help').withDisabled().add('Disabled'),
    wf.pipeSeparator(),
    wf.link('/showcase/text-formatting').withCurrent().add('This page'),
    wf.pipeSeparator(),
    wf.link('/').withAltText('Start page').add(wf.icon('home')),
    wf.pipeSeparator(),
    wf.link('').withHref('/help').add('Messages'),
    ' ',
    wf.link('').withHrefBack().add('Back'), // only where there is a way back
    // #endregion links
  )
}

function formats(): Content {
  const moment = new Date(Date.UTC(2026, 10, 22, 7, 30))
  const zone = { timeZone: 'Europe/Vienna' }
  return wf.block(
    // #region formats
    [1234567.891, ' · ', wf.integer(1234567), ' · ', wf.float(0.5, 2)],
    [
      ' · ',
      wf.date(moment, zone),
      ' · ',
      wf.time(moment, zone),
      ' · ',
      wf.dateTime(moment, zone),
    ],
    [' · ', wf.dateOrTime(moment, zone), ' · ', wf.duration(3_723_000)],
    [' · ', wf.timeZone('Europe/Vienna')],
    // #endregion formats
  )
}

function alignment(): Content {
  return [
    // #region alignment
    wf.textAlignLeft('Where lines begin'),
    wf.textAlignCenter(
      wf.headlineSmall('In the middle').withLevel(3),
      wf.tag('p').add('A headline and a paragraph, line by line.'),
    ),
    wf.textAlignRight('Where lines end'),
    // #endregion alignment
  ]
}

function gaps(): Content {
  return [
    // #region gaps
    'One line',
    wf.spacerNewLine(),
    'the next one',
    wf.spacerBreak(),
    'after half a line',
    wf.spacerParagraph(),
    'after a whole one',
    wf.spacer(2),
    'after two, and then a rule',
    wf.rule(),
    wf.rule().withInset(),
    wf.rule().withMiddleInset(),
    // #endregion gaps
  ]
}

function markup(): Content {
  return [
    // #region markup
    wf.block(wf.markdown('Some *Markdown*, with `code` and a [link](/help).')),
    wf.block(
      wf.html(
        '<b>HTML</b> from <i>anywhere</i>, made harmless<script>alert(1)</script>.',
      ),
    ),
    wf.block(
      wf.text('<b>Text</b> is just text'),
      wf.nbsp(3),
      'with three spaces that stay',
    ),
    // #endregion markup
  ]
}
