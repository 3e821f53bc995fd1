/** What a class of widgets says of all its widgets. */
export abstract class WidgetTraits {
  /**
   * Whether the class writes its `altText` itself, where it belongs. Otherwise `WidgetBase.root` does.
   */
  protected static readonly drawsAltText: boolean = false

  /**
   * Whether the browser must find the widget again after it was drawn with its surroundings. True
   * for what users type into, open or focus, and for what client scripts tell apart.
   */
  protected get keepsId(): boolean {
    return false
  }
}
