// A place beside the chat where something is opened without leaving the conversation: a panel where there is room, otherwise a sheet.
import { element, quietButton } from './dom.js';
import { texts } from './texts.js';

const wide = window.matchMedia('(min-width: 1100px)');

export class Drawer {
  #dialog;
  #staysBeside;
  #back;

  /**
   * @param {HTMLElement} place where the panel stands
   * @param {{name: string, staysBeside: boolean}} shape its class, and whether it stands beside the chat where there is room
   */
  constructor(place, { name, staysBeside }) {
    this.#staysBeside = staysBeside;
    this.#dialog = element('dialog', { className: `lade ${name}` });
    this.#dialog.setAttribute('aria-labelledby', `${name}-titel`);
    this.#dialog.addEventListener('keydown', event => this.#closeOnEscape(event));
    this.#dialog.addEventListener('click', event => { if (event.target === this.#dialog) this.close(); });
    wide.addEventListener('change', () => this.#showAgain());
    place.append(this.#dialog);
    this.name = name;
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /**
   * @param {string} title its heading, which gets the focus
   * @param {HTMLElement[]} content what it shows
   * @param {() => HTMLElement | null} back what gets the focus when it closes
   */
  open(title, content, back) {
    const heading = element('h2', { id: `${this.name}-titel`, tabIndex: -1, textContent: title });
    const closer = quietButton(texts.close, () => this.close());
    this.#dialog.replaceChildren(
      element('div', { className: 'lade-kop' }, heading, closer),
      element('div', { className: 'lade-inhoud' }, ...content));
    this.#back = back;
    if (!this.#dialog.open) this.#show();
    heading.focus();
  }

  /** Brings a part of what is open into view. */
  reveal(selector) {
    this.#dialog.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }

  close() {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#back?.()?.focus();
  }

  #show() {
    if (this.#staysBeside && wide.matches) this.#dialog.show();
    else this.#dialog.showModal();
  }

  #showAgain() {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#show();
  }

  // The widget would close on the same key.
  #closeOnEscape(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
