import { calledAs } from '../../lib/widget/widget-name.js'
import type { Content } from '../../lib/index.js'
import { CodeWidget } from './code.js'
import { HeadingWidget } from './heading.js'
import { IconWidget } from './icon.js'
import { IfWidget } from './if.js'
import { LinkWidget } from '../link/link.js'
import { PipeSeparatorWidget } from './pipe-separator.js'
import { PrintfWidget } from './printf.js'
import { RuleWidget } from './rule.js'
import { ScriptInjectorWidget } from './script-injector.js'
import { SpacerWidget } from './spacer.js'
import { TearOffCalendarWidget } from './tear-off-calendar.js'
import { TextAlignWidget } from './text-align.js'
import { TextStyleWidget } from './text-style.js'
import { UnderlinerWidget } from './underliner.js'

/** The constructors of the text widgets. */
export class TextFactory {
  /** A link to an action, a path or an address, or with `withPost` an action: see {@link LinkWidget}. @example wf.link('?page=2').add('Next') */
  link(href = ''): LinkWidget {
    return new LinkWidget(href)
  }

  /** A heading of level 1 in the largest style: see {@link HeadingWidget}. @example wf.headlineLarge('Orders') */
  headlineLarge(...content: readonly Content[]): HeadingWidget {
    return new HeadingWidget('HeadlineLarge', ...content)
  }

  /** A heading of level 2: see {@link HeadingWidget}. @example wf.headlineMedium('Open orders') */
  headlineMedium(...content: readonly Content[]): HeadingWidget {
    return new HeadingWidget('HeadlineMedium', ...content)
  }

  /** A heading of level 3: see {@link HeadingWidget}. @example wf.headlineSmall('This week') */
  headlineSmall(...content: readonly Content[]): HeadingWidget {
    return new HeadingWidget('HeadlineSmall', ...content)
  }

  /** A heading of level 4: see {@link HeadingWidget}. @example wf.titleLarge('Delivery').withLevel(2) */
  titleLarge(...content: readonly Content[]): HeadingWidget {
    return new HeadingWidget('TitleLarge', ...content)
  }

  /** A heading of level 5: see {@link HeadingWidget}. @example wf.titleMedium('Address').withLevel(3) */
  titleMedium(...content: readonly Content[]): HeadingWidget {
    return new HeadingWidget('TitleMedium', ...content)
  }

  /** A heading of level 6 in the smallest style, with the text going on in its line: see {@link HeadingWidget}. @example wf.titleSmall('Notes').withLevel(3) */
  titleSmall(...content: readonly Content[]): HeadingWidget {
    return new HeadingWidget('TitleSmall', ...content)
  }

  /** Code within a line: see {@link CodeWidget}. @example wf.code('npm start') */
  code(code: string): CodeWidget {
    return new CodeWidget(false, code)
  }

  /** Code in a block of its own, without colors: see {@link CodeWidget}. @example wf.plainCodeBlock(source) */
  plainCodeBlock(...code: readonly Content[]): CodeWidget {
    return new CodeWidget(true, ...code)
  }

  /** Text that differs in color, size or weight: see {@link TextStyleWidget}. @example wf.textStyle('late').withColorError() */
  textStyle(...content: readonly Content[]): TextStyleWidget {
    return new TextStyleWidget(...content)
  }

  /** Bold text: see {@link TextStyleWidget}. @example wf.textBold('Total') */
  textBold(...content: readonly Content[]): TextStyleWidget {
    return calledAs(new TextStyleWidget(...content).withBold(), 'textBold')
  }

  /** Text that is thinner than usual: see {@link TextStyleWidget}. @example wf.textLightweight('since 2019') */
  textLightweight(...content: readonly Content[]): TextStyleWidget {
    return calledAs(new TextStyleWidget(...content).withLightweight(), 'textLightweight')
  }

  /** A Material Symbol or an SVG: see {@link IconWidget}. @example wf.icon('check').withAltText('Done') */
  icon(spec: string): IconWidget {
    return new IconWidget(spec)
  }

  /** A thin vertical line between things in a row: see {@link PipeSeparatorWidget}. @example wf.pipeSeparator() */
  pipeSeparator(): PipeSeparatorWidget {
    return new PipeSeparatorWidget()
  }

  /** A horizontal line: see {@link RuleWidget}. @example wf.rule().withInset() */
  rule(): RuleWidget {
    return new RuleWidget()
  }

  /** Vertical room, in lines of 1 rem: see {@link SpacerWidget}. @example wf.spacer(1.5) */
  spacer(lines: number): SpacerWidget {
    return new SpacerWidget(lines)
  }

  /** A line break between things that stand in one line: see {@link SpacerWidget}. @example wf.spacerNewLine() */
  spacerNewLine(): SpacerWidget {
    return calledAs(new SpacerWidget(0), 'spacerNewLine')
  }

  /** Half a line of room: see {@link SpacerWidget}. @example wf.spacerBreak() */
  spacerBreak(): SpacerWidget {
    return calledAs(new SpacerWidget(0.5), 'spacerBreak')
  }

  /** A line of room: see {@link SpacerWidget}. @example wf.spacerParagraph() */
  spacerParagraph(): SpacerWidget {
    return calledAs(new SpacerWidget(1), 'spacerParagraph')
  }

  /** Lines that begin at one side: see {@link TextAlignWidget}. @example wf.textAlignLeft('from here') */
  textAlignLeft(...content: readonly Content[]): TextAlignWidget {
    return new TextAlignWidget('Left', ...content)
  }

  /** Lines that end at one side: see {@link TextAlignWidget}. @example wf.textAlignRight('up to here') */
  textAlignRight(...content: readonly Content[]): TextAlignWidget {
    return new TextAlignWidget('Right', ...content)
  }

  /** Lines in the middle: see {@link TextAlignWidget}. @example wf.textAlignCenter('No orders yet') */
  textAlignCenter(...content: readonly Content[]): TextAlignWidget {
    return new TextAlignWidget('Center', ...content)
  }

  /** One of two things: see {@link IfWidget}. @example wf.if(isLate).thenAdd('late').elseAdd('on time') */
  if(condition: boolean): IfWidget {
    return new IfWidget(condition)
  }

  /**
   * One of two things in one call: see {@link IfWidget}. Of functions, only one is called.
   * @example wf.ifElse(order !== undefined, () => orderCard(order), 'No such order')
   */
  ifElse(condition: boolean, thenContent: Content, elseContent: Content): IfWidget {
    return calledAs(new IfWidget(condition).thenAdd(thenContent).elseAdd(elseContent), 'ifElse')
  }

  /**
   * A sentence with things in it: see {@link PrintfWidget}.
   * @param format text, in which `{0}` stands for the first thing; `{{` and `}}` are braces
   * @example wf.printf('{0} has {1} orders', wf.textBold(name), count)
   */
  printf(format: string, ...things: readonly Content[]): PrintfWidget {
    return new PrintfWidget(format, ...things)
  }

  /**
   * Text with search terms underlined: see {@link UnderlinerWidget}.
   * @param terms with white space between
   * @example wf.underliner(person.name, wf.stateOf(ctx).get('search'))
   */
  underliner(text: string, terms: string): UnderlinerWidget {
    return new UnderlinerWidget(text, terms)
  }

  /** A date like a leaf of a calendar: see {@link TearOffCalendarWidget}. @example wf.tearOffCalendar(new Date()) */
  tearOffCalendar(date: Date | null | undefined): TearOffCalendarWidget {
    return new TearOffCalendarWidget(date)
  }

  /**
   * A script that is loaded once: see {@link ScriptInjectorWidget}.
   * @example wf.scriptInjector('/files/map.js')
   * @throws {TypeError} when it is neither a path nor an `https:` or `http:` address
   */
  scriptInjector(src: string): ScriptInjectorWidget {
    return new ScriptInjectorWidget(src)
  }
}
