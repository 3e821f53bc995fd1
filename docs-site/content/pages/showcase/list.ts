import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/list.ts'

/** `/showcase/list`: lists and their items. */
export async function listShowcase(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(`A list shows items of one kind: mails, people, settings, tasks. An item has a headline
      and, optionally, content before, below and after it. Give items keys if they come and go: see
      [Lists and keys](/build/lists).`),
      wf.example('A mailbox', thisFile, 'mailbox', mailbox(ctx)),
      wf.prose(`With \`withHref\` the whole item is one link. Other controls, such as a menu or a
      checkbox, are beside that link, not inside it, so keyboard and screen readers reach each one.`),
      wf.example('Folders', thisFile, 'folders', folders(ctx)),
      wf.example('Contacts', thisFile, 'contacts', contacts()),
      wf.example('Settings', thisFile, 'settings', settings()),
      wf.prose(`Without a link, an item with a single checkbox, radio button or switch is the label of
        that input: the whole row can be pressed.`),
      wf.example('Tasks', thisFile, 'tasks', tasks(ctx)),
      wf.example('One line, and pictures', thisFile, 'files', files()),
      wf.example('More of them', thisFile, 'more', more(ctx)),
      wf.example('Nothing there', thisFile, 'empty', nothing()),
    )
    .draw(ctx)
}

interface Mail {
  readonly id: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly sent: string
}

const mails: readonly Mail[] = [
  {
    id: '1',
    from: 'Grace Hopper',
    subject: 'Notes on the compiler',
    text: 'The nanosecond wires have arrived. Shall we cut them on Thursday, before the lecture?',
    sent: '10:24',
  },
  {
    id: '2',
    from: 'Ada King',
    subject: 'Note G',
    text: 'There is a slip in the fourth operation. I have attached the corrected table.',
    sent: '9:05',
  },
  {
    id: '3',
    from: 'Radia Perlman',
    subject: 'Spanning trees',
    text: 'I think that I shall never see a graph more lovely than a tree.',
    sent: 'Tue',
  },
]

function mailbox(ctx: Context): Content {
  const open = wf.stateOf(ctx).get('mail')
  return [
    // #region mailbox
    wf
      .list(
        mails.map((mail) =>
          wf
            .listItem(mail.from)
            .withKey(mail.id)
            .withHref(`?mail=${mail.id}`)
            .withSelected(mail.id === open)
            .withLeading(wf.avatar(mail.from, ''))
            .withSupportingText(wf.textBold(mail.subject), ' ', mail.text)
            .withTrailing(mail.sent)
            .withAction(
              wf
                .menuEllipsisV()
                .withAltText(`More for ${mail.subject}`)
                .add(wf.link('?mail=').add('Close')),
            ),
        ),
      )
      .withLines(3)
      .withDividers()
      .withAltText('Inbox')
      .redrawIfChanged(ctx, 'mail'),
    // #endregion mailbox
  ]
}

function folders(ctx: Context): Content {
  const folder = wf.stateOf(ctx).get('folder') || 'inbox'
  const item = (name: string, icon: string, count: string) =>
    wf
      .listItem(name)
      .withLeading(wf.icon(icon))
      .withTrailing(count)
      .withHref(`?folder=${icon}`)
      .withSelected(icon === folder)
  return [
    // #region folders
    wf
      .list(
        item('Inbox', 'inbox', '24'),
        item('Outbox', 'outbox', ''),
        item('Favorites', 'favorite', '3'),
        item('Archive', 'archive', '1,204').withDisabled(),
      )
      .withNavigation('Folders')
      .redrawIfChanged(ctx, 'folder'),
    // #endregion folders
  ]
}

const people = [
  { id: 'ada', name: 'Ada King', role: 'Mathematics' },
  { id: 'grace', name: 'Grace Hopper', role: 'Compilers' },
  { id: 'katherine', name: 'Katherine Johnson', role: 'Orbital mechanics' },
]

function contacts(): Content {
  return [
    // #region contacts
    wf.cardOutlined().add(
      wf.list(
        people.map(({ id, name, role }) =>
          wf
            .listItem(name)
            .withKey(id)
            .withLeading(wf.avatar(name, ''))
            .withSupportingText(role)
            .withAction(
              wf
                .buttonText('')
                .withHref(`?call=${id}`)
                .withAltText(`Call ${name}`)
                .add(wf.icon('call')),
              wf
                .buttonText('')
                .withHref(`?write=${id}`)
                .withAltText(`Write to ${name}`)
                .add(wf.icon('chat')),
            ),
        ),
      ),
    ),
    // #endregion contacts
  ]
}

function settings(): Content {
  return [
    // #region settings
    wf
      .form()
      .withName('settings')
      .add(
        wf.list(
          wf
            .listItem('Notifications')
            .withLeading(wf.icon('notifications'))
            .withSupportingText('Sounds and messages of this device')
            .withTrailing(wf.toggle('notify', true)),
          wf
            .listItem('Quiet at night')
            .withLeading(wf.icon('bedtime'))
            .withSupportingText('From 10 in the evening to 7 in the morning')
            .withTrailing(wf.toggle('quiet', false)),
          wf
            .listItem('Language')
            .withLeading(wf.icon('language'))
            .withSupportingText('English')
            .withTrailing(wf.icon('chevron_right'))
            .withHref('?language=choose'),
        ),
      ),
    // #endregion settings
  ]
}

function tasks(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const open = ['Water the plants', 'Call the plumber', 'Book the train']
  return [
    // #region tasks
    wf
      .form()
      .withName('tasks')
      .add(
        wf.list(
          open.map((task, at) =>
            wf
              .listItem(task)
              .withKey(at)
              .withLeading(wf.checkbox(`done_${at}`, false).withAutoSubmit())
              .withTrailing(state.bool(`done_${at}`) && 'Done')
              .redrawIfChanged(ctx, `done_${at}`),
          ),
        ),
      ),
    // #endregion tasks
  ]
}

function files(): Content {
  return [
    // #region files
    wf
      .list(
        wf
          .listItem(
            'A view of the mountains, early in the morning before the fog has lifted',
          )
          .withLeading(wf.image('/bespa/mountains.svg'))
          .withHref('/showcase/media'),
        wf
          .listItem('Portrait')
          .withLeading(wf.image('/bespa/portrait.svg'))
          .withHref('/showcase/media'),
        'Pictures are on the page “Pictures”.',
      )
      .withLines(1),
    // #endregion files
  ]
}

function more(ctx: Context): Content {
  const pages = Math.min(wf.stateOf(ctx).int('more', 1), 4)
  const lines = Array.from({ length: 3 * pages }, (_, at) => at + 1)
  return [
    // #region more
    wf
      .list(lines.map((line) => wf.listItem('Entry ', line).withKey(line)))
      .withMore(pages < 4 ? `?more=${pages + 1}` : '')
      .withDividers()
      .redrawIfChanged(ctx, 'more'),
    // #endregion more
  ]
}

function nothing(): Content {
  return [
    // #region empty
    wf
      .list()
      .withEmptyState(
        wf.emptyState(
          'inbox',
          'No mail',
          'What arrives is shown here.',
          wf.buttonTonal('').withHref('/showcase/form-input').add('Write one'),
        ),
      ),
    // #endregion empty
  ]
}
