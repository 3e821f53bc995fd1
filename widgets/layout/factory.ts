import type { Content, KeyColors, Theme } from '../../lib/index.js'
import { AlignWidget } from './align.js'
import { AppearanceWidget } from './appearance.js'
import { CollectionWidget } from './collection.js'
import { DeckWidget } from './deck.js'
import { GalleryWidget } from './gallery.js'
import { MobileWidget } from './mobile.js'
import { SplitterWidget } from './splitter.js'
import { TabBodyWidget } from './tab-body.js'
import { TabLabelWidget } from './tab-label.js'
import { TabSwitcherWidget } from './tab-switcher.js'
import { ToolbarWidget } from './toolbar.js'

/** The constructors of the layout widgets. */
export class LayoutFactory {
  /** Switches theme and palette when redrawn: see {@link AppearanceWidget}. @example wf.appearance('dark').redrawIfChanged(ctx, 'theme') */
  appearance(theme: Theme, keyColors?: KeyColors): AppearanceWidget {
    return new AppearanceWidget(theme, keyColors)
  }

  /** Things under one id: see {@link CollectionWidget}. @example wf.collection(a, b).hideIfEmpty(ctx, 'order') */
  collection(...content: readonly Content[]): CollectionWidget {
    return new CollectionWidget(false, ...content)
  }

  /** Things in a block of their own: see {@link CollectionWidget}. @example wf.block(a, b).withMaxWidth('40rem') */
  block(...content: readonly Content[]): CollectionWidget {
    return new CollectionWidget(true, ...content)
  }

  /** A row with two groups: see {@link ToolbarWidget}. @example wf.toolbar().addLeft(a).addRight(b) */
  toolbar(): ToolbarWidget {
    return new ToolbarWidget()
  }

  /** Things put where lines begin: see {@link AlignWidget}. @example wf.alignLeft(wf.image('/logo.svg')) */
  alignLeft(...content: readonly Content[]): AlignWidget {
    return new AlignWidget('Left', ...content)
  }

  /** Things put where lines end: see {@link AlignWidget}. @example wf.alignRight(wf.buttonText('save').add('Save')) */
  alignRight(...content: readonly Content[]): AlignWidget {
    return new AlignWidget('Right', ...content)
  }

  /** Things put in the middle: see {@link AlignWidget}. @example wf.alignCenter(wf.image('/logo.svg')) */
  alignCenter(...content: readonly Content[]): AlignWidget {
    return new AlignWidget('Center', ...content)
  }

  /**
   * Columns of equal width: see {@link DeckWidget}.
   * @param narrow how many while there is less than 600 px of room
   * @param wide how many from 600 px on
   * @param expanded how many from 1200 px on
   * @example wf.deck(1, 2, 4).add(cards)
   * @throws {RangeError} when one of them is no whole number from 1 on
   */
  deck(narrow: number, wide: number, expanded: number): DeckWidget {
    return new DeckWidget(narrow, wide, expanded)
  }

  /** A list in rows: see {@link GalleryWidget}. @example wf.gallery(pictures) */
  gallery(...content: readonly Content[]): GalleryWidget {
    return new GalleryWidget(...content)
  }

  /**
   * Columns side by side: see {@link SplitterWidget}.
   * @param widths a column each: above 0 its share of the room, 0 as wide as its content
   * @example wf.splitter(2, 1).addLeft(article).addRight(comments)
   * @throws {RangeError} when one of them is no finite number
   */
  splitter(...widths: readonly number[]): SplitterWidget {
    return new SplitterWidget(...widths)
  }

  /** What is seen in narrow windows only: see {@link MobileWidget}. @example wf.mobileOnly('Tap to call') */
  mobileOnly(...content: readonly Content[]): MobileWidget {
    return new MobileWidget(true, ...content)
  }

  /** What is not seen in narrow windows: see {@link MobileWidget}. @example wf.mobileHide(sideNote) */
  mobileHide(...content: readonly Content[]): MobileWidget {
    return new MobileWidget(false, ...content)
  }

  /**
   * Tabs: see {@link TabSwitcherWidget}.
   * @example wf.tabSwitcher().addLeft(wf.tabLabel('a').add('First'), wf.tabBody('a').add(first))
   */
  tabSwitcher(): TabSwitcherWidget {
    return new TabSwitcherWidget()
  }

  /** The label of a tab: see {@link TabLabelWidget}. @example wf.tabLabel('open').add('Open orders') */
  tabLabel(key: string): TabLabelWidget {
    return new TabLabelWidget(key)
  }

  /** What a tab shows: see {@link TabBodyWidget}. @example wf.tabBody('open').add(openOrders) */
  tabBody(key: string): TabBodyWidget {
    return new TabBodyWidget(key)
  }
}
