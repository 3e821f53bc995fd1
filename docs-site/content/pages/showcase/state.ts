import type { Content, Context } from 'bespa'
import { siteDatabase } from '../../data/site-database.js'
import { missingPage } from '../../missing-page.js'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

/** `/showcase/state?st=CA`: one state, and the ones before and after it. */
export async function statePage(ctx: Context): Promise<void> {
  const db = await siteDatabase()
  const code = wf.stateOf(ctx).get('st') || 'AL'
  const row = await db
    .selectFrom('us_state')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) {
    await missingPage(ctx, 'There is no state with this code.')
    return
  }
  const beside = await Promise.all([
    db
      .selectFrom('us_state')
      .select(['code', 'name'])
      .where('name_key', '<', row.name_key)
      .orderBy('name_key', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('us_state')
      .select(['code', 'name'])
      .where('name_key', '>', row.name_key)
      .orderBy('name_key')
      .limit(1)
      .executeTakeFirst(),
  ])
  const { name, population, land, gdp } = row
  await demoPage(ctx, `${name} (${code})`, `Facts about ${name}.`)
    .add(
      wf.appBar(`${name} (${code})`).redrawIfChanged(ctx, 'st'),
      // In place of the flag, whose picture would need a source of its own.
      wf
        .avatar(Array.from(code).join(' '), '')
        .withSize(2)
        .redrawIfChanged(ctx, 'st'),
      wf
        .block(
          field('Population', wf.integer(population)),
          field('Land area (sq mi)', wf.float(land, 2)),
          field('Population density', wf.float(population / land, 2)),
          field('GDP', ['$', wf.integer(Math.round(gdp)), ',000,000']),
          field('GDP/capita', [
            '$',
            wf.float((gdp * 1_000_000) / population, 0),
          ]),
        )
        .redrawIfChanged(ctx, 'st'),
      wf
        .toolbar()
        .addLeft(
          beside[0] &&
            wf
              .link(`?st=${beside[0].code}`)
              .add(wf.icon('arrow_back'), beside[0].name),
        )
        .addRight(
          beside[1] &&
            wf
              .link(`?st=${beside[1].code}`)
              .add(beside[1].name, wf.icon('arrow_forward')),
        )
        .redrawIfChanged(ctx, 'st'),
    )
    .draw(ctx)
}

function field(label: string, value: Content): Content {
  return wf.field().addLeft(label).addRight(value)
}
