import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { states } from '../../states.js'

const thisFile = 'pages/showcase/deck.ts'
const picture = '/bespa/mountains.svg'

/** `/showcase/deck`: cards, and decks of them. */
export async function cardsPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('A deck of cards', thisFile, 'deck', deck()),
      wf.example('Cards that are links', thisFile, 'links', links()),
      wf.example('Cards with pictures', thisFile, 'pictures', pictures()),
      wf.example('A dozen cards', thisFile, 'dozen', dozen()),
    )
    .draw(ctx)
}

function deck(): Content {
  return [
    // #region deck
    wf
      .deck(1, 3, 3)
      .withGap(16)
      .add(
        wf
          .cardElevated()
          .add(wf.titleMedium('Elevated').withLevel(3), 'Lifted off the page.'),
        wf
          .cardFilled()
          .add(
            wf.titleMedium('Filled').withLevel(3),
            'Set apart by its color.',
          ),
        wf
          .cardOutlined()
          .add(wf.titleMedium('Outlined').withLevel(3), 'Set apart by a line.'),
      ),
    // #endregion deck
  ]
}

function links(): Content {
  return [
    // #region links
    wf
      .deck(1, 2, 2)
      .add(
        wf
          .cardOutlined()
          .withHref('/basics/incremental')
          .add(
            wf.titleMedium('Incremental updates').withLevel(3),
            'The whole card is a link.',
          ),
        wf
          .cardOutlined()
          .withHref('/help')
          .withDisabled()
          .withMinHeight(80)
          .add(
            wf.titleMedium('Closed').withLevel(3),
            'A disabled card leads nowhere.',
          ),
      ),
    // #endregion links
  ]
}

function pictures(): Content {
  return [
    // #region pictures
    wf
      .deck(1, 2, 3)
      .add(
        wf
          .cardFilled()
          .add(
            wf
              .bannerImage(picture)
              .withAltText('Mountains')
              .withHeight(140)
              .withAnchorTop(),
            wf.titleMedium('Above').withLevel(3),
          ),
        wf
          .cardElevated()
          .add(
            wf.titleMedium('Below').withLevel(3),
            wf
              .bannerImage(picture)
              .withAltText('Mountains')
              .withHeight(140)
              .withAnchorBottom(),
          ),
      ),
    // #endregion pictures
  ]
}

function dozen(): Content {
  const places = states.slice(0, 12)
  return [
    // #region dozen
    wf.deck(2, 4, 5).add(
      places.map(({ name, population, land }) =>
        wf.cardFilled().add(
          wf.titleMedium(name).withLevel(3),
          // Numbers are written as the language of the page has it.
          [
            'Population: ',
            population,
            wf.spacerNewLine(),
            'Land: ',
            wf.integer(land),
            ' sq mi',
          ],
        ),
      ),
    ),
    // #endregion dozen
  ]
}
