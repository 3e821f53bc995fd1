import type { Content, Context } from 'bespa'
import { directorySource } from '../../data/directory-source.js'
import { DirectoryStore, mostPeople } from '../../data/directory-store.js'
import { siteDatabase } from '../../data/site-database.js'
import { visitorOf } from '../../../site/session.js'
import { wf } from '../../../site/site-factory.js'
import { stateOptions } from './form-search.js'

const thisFile = 'pages/showcase/dir-list.ts'

/** `/showcase/dir-list`: a directory of people, which each visitor has for themselves. */
export async function directoryPage(ctx: Context): Promise<void> {
  const list = await directoryList(ctx)
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(
        `A directory of people, private to you. The plus button adds a person. A click on a row edits
        it, and the menu at its end edits or deletes it. Every change is a \`POST\`. If somebody else
        changed a record in the meantime, the form shows both versions.`,
      ),
      list,
      wf.headlineMedium('The code').withAnchor('code'),
      wf.codeOf(thisFile, 'list'),
      wf.codeOf('data/directory-source.ts', 'source'),
    )
    .draw(ctx)
}

// #region list
async function directoryList(ctx: Context): Promise<Content> {
  const db = await siteDatabase()
  const visitor = visitorOf(ctx)
  const store = await DirectoryStore.open(db, visitor)
  const deletion = await deleteForm(ctx, store)
  const source = directorySource.for(db, { visitor })
  const state = wf.stateOf(ctx)
  const table = wf
    .table()
    .withName('people')
    .withCaption('People', { hidden: true })
    .withEmptyMessage(
      'Your directory is empty. Add a person with the plus button.',
    )
    .withDefaultPageRows(ctx, 10)
    .withDefaultSortOrder(ctx, 'lname')
    // The filter by state is a choice of states, which the server searches.
    .withSource(ctx, source, { related: { state: stateOptions } })
    .refreshIf(ctx, state.hasChanges('modal') || deletion.done !== '')
    .add(
      wf.col('wx', 12, 'left').add(sorter('fname', 'First name')),
      wf
        .col('wx', 12, 'left')
        .withRowHeader()
        .add(sorter('lname', 'Last name')),
      wf
        .col('n', 24, 'left')
        .add(sorter('fname', 'First'), ' and ', sorter('lname', 'last name')),
      wf.col('nwx', 4, 'right').add(sorter('birthday', 'Age')),
      wf.col('x', 32, 'left').add('Email'),
      wf.col('nwx', 6, 'left').add(sorter('state', 'State')),
      wf.col('nwx', 1, 'right').withAltText('Actions'),
    )
  const rows = await table.load(ctx, source)
  table.add(
    rows.map((person) => {
      const name = `${person.first_name} ${person.last_name}`
      const edit = `?modal=${encodeURIComponent(`/showcase/dir-edit?id=${person.id}`)}`
      return wf
        .row()
        .withRecord(person.id, name)
        .withAction(edit)
        .add(
          found(person.first_name),
          found(person.last_name),
          found(name),
          age(person.birthday),
          found(person.email),
          found(person.state),
          wf
            .menuEllipsisH()
            .withAltText(`Actions for ${name}`)
            .add(
              wf.link(edit).add('Edit'),
              wf.link(`?delete=${person.id}`).add('Delete'),
            ),
        )
    }),
  )
  const isFull = (await store.count()) >= mostPeople
  return wf.collection(
    wf
      .toolbar()
      .addLeft(
        wf
          .linkTonal('?modal=/showcase/dir-edit')
          .withDisabled(isFull)
          .withAltText('Register')
          .add(wf.icon('add'))
          .redrawIf(state.hasChanges('modal') || deletion.done !== ''),
        wf.quickSearch().forTable('people'),
        wf.filterPanel().forTable('people'),
      )
      .addRight(wf.paginator().forTable('people')),
    wf.activeFilters().forTable('people'),
    table,
    wf
      .toolbar()
      .withSticky(false)
      .addLeft(
        wf.pageSizer().forTable('people'),
        wf.tableStatus().forTable('people'),
      ),
    wf
      .modal('modal')
      .withWidth('44rem')
      .embedHandler(ctx, { allow: ['/showcase/dir-edit'] }),
    deletion.modal,
    wf
      .snackbar()
      .add(deletion.done)
      .hideIf(deletion.done === '')
      .redrawIf(deletion.done !== ''),
  )
}
// #endregion list

// #region delete
/** Asks before somebody is deleted. Only a submitted form deletes: no link and no other site can. */
async function deleteForm(ctx: Context, store: DirectoryStore) {
  const state = wf.stateOf(ctx)
  const id = state.get('delete')
  const person = id === '' ? undefined : await store.lookup(id)
  const name = person ? `${person.firstName} ${person.lastName}` : ''
  const form = wf
    .form()
    .withName('deletion')
    .add(
      person
        ? `Delete ${name} from your directory?`
        : 'This person is no longer in your directory.',
      wf.linkText('?delete=').add('Cancel'),
      wf
        .buttonText('confirm')
        .withDestructive()
        .withDisabled(!person)
        .add('Delete'),
    )
  let done = ''
  if (id !== '' && (await form.readyToCommit(ctx))) {
    done = (await store.delete(id))
      ? `${name} deleted`
      : 'This person was deleted already'
    state.set('delete', '')
  }
  const modal = wf
    .modal('delete')
    .withWidth('24rem')
    .withLabel('Delete?')
    .redrawIf(done !== '')
    .add(wf.titleLarge('Delete?'), form)
  return { modal, done }
}
// #endregion delete

function found(text: string): Content {
  return wf.quickSearchUnderliner(text).forTable('people').withIgnoreAccents()
}

function sorter(key: string, label: string) {
  return wf.sorter(key, label).forTable('people')
}

/** Whole years, by the calendar. */
function age(birthday: string): number {
  const [today, born] = [new Date().toISOString().slice(0, 10), birthday]
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}
