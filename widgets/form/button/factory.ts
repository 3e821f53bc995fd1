import { ButtonWidget } from './button.js'

/** The constructors of buttons, and of links that look like them. */
export class ButtonFactory {
  /**
   * A button for the most important action: see {@link ButtonWidget}.
   * @example wf.buttonFilled('save').add('Save')
   */
  buttonFilled(name = ''): ButtonWidget {
    return new ButtonWidget('Filled', name)
  }

  /**
   * A button for an important action beside a filled one: see {@link ButtonWidget}.
   * @example wf.buttonTonal('next').add('Next')
   */
  buttonTonal(name = ''): ButtonWidget {
    return new ButtonWidget('Tonal', name)
  }

  /**
   * A button for a less important action: see {@link ButtonWidget}.
   * @example wf.buttonOutlined('more').add('One more')
   */
  buttonOutlined(name = ''): ButtonWidget {
    return new ButtonWidget('Outlined', name)
  }

  /**
   * A button for the least important actions: see {@link ButtonWidget}.
   * @example wf.buttonText().add('Star').withPost('star', issue.id)
   */
  buttonText(name = ''): ButtonWidget {
    return new ButtonWidget('Text', name)
  }

  /**
   * A button that stands out from a busy background: see {@link ButtonWidget}.
   * @example wf.buttonElevated('locate').add(wf.icon('my_location'), 'Locate me')
   */
  buttonElevated(name = ''): ButtonWidget {
    return new ButtonWidget('Elevated', name)
  }

  /**
   * A link that looks like a filled button, to the most important destination: see {@link ButtonWidget}.
   * @param href an action URL, a path or an address
   * @example wf.linkFilled('/orders/new').add('New order')
   */
  linkFilled(href: string): ButtonWidget {
    return ButtonWidget.linkTo('Filled', href)
  }

  /**
   * A link that looks like a tonal button, to an important destination beside a filled one: see {@link ButtonWidget}.
   * @param href an action URL, a path or an address
   * @example wf.linkTonal('?step=2').add('Next')
   */
  linkTonal(href: string): ButtonWidget {
    return ButtonWidget.linkTo('Tonal', href)
  }

  /**
   * A link that looks like an outlined button, to a less important destination: see {@link ButtonWidget}.
   * @param href an action URL, a path or an address
   * @example wf.linkOutlined('?more=1').add('Show more')
   */
  linkOutlined(href: string): ButtonWidget {
    return ButtonWidget.linkTo('Outlined', href)
  }

  /**
   * A link that looks like a text button, to the least important destinations: see {@link ButtonWidget}.
   * @param href an action URL, a path or an address
   * @example wf.linkText('/orders').add('All orders')
   */
  linkText(href: string): ButtonWidget {
    return ButtonWidget.linkTo('Text', href)
  }

  /**
   * A link that looks like an elevated button, to a destination, on a busy background: see {@link ButtonWidget}.
   * @param href an action URL, a path or an address
   * @example wf.linkElevated('/map').add(wf.icon('map'), 'Map')
   */
  linkElevated(href: string): ButtonWidget {
    return ButtonWidget.linkTo('Elevated', href)
  }
}
