// Offers names and questions while a question is typed: a list at the field of Web Chat, after the combobox pattern of ARIA.
import { element } from './dom.js';
import { matching, offers } from './matching.js';
import { overview } from './overview.js';
import { texts } from './texts.js';

const field = '[data-id="webchat-sendbox-input"]';

export class TypeAhead {
  #list = element('ul', { id: 'aanvullingen', className: 'aanvullingen', role: 'listbox', hidden: true });
  #choose;
  #all;
  #shown = [];
  #active = -1;

  /** @param {HTMLElement} conversation where Web Chat draws its field  @param {(question: string) => void} choose asks a question */
  constructor(conversation, choose) {
    this.#choose = choose;
    this.#list.setAttribute('aria-label', texts.offers);
    conversation.append(this.#list);
    conversation.addEventListener('input', event => { if (event.target.matches(field)) this.#offer(event.target); });
    conversation.addEventListener('keydown', event => { if (event.target.matches(field)) this.#answerKey(event); }, true);
    conversation.addEventListener('focusout', event => { if (event.target.matches(field)) this.#hide(event.target); });

    // The field keeps the focus, so that the list is still there when the press ends.
    this.#list.addEventListener('mousedown', event => event.preventDefault());
    this.#list.addEventListener('click', event => {
      const item = event.target.closest('[role=option]');
      if (item) this.#take(document.querySelector(field), [...this.#list.children].indexOf(item));
    });
  }

  async #offer(input) {
    const known = await overview().catch(() => undefined);
    if (!known || input !== document.activeElement) return;
    this.#all ??= offers(known, texts.whatIs);
    this.#shown = matching(this.#all, input.value);
    this.#active = -1;
    this.#draw(input);
  }

  #draw(input) {
    this.#list.replaceChildren(...this.#shown.map(({ text }, i) => {
      const item = element('li', { id: `aanvulling-${i}`, role: 'option', textContent: text });
      item.setAttribute('aria-selected', String(i === this.#active));
      return item;
    }));
    this.#list.hidden = this.#shown.length === 0;
    const attributes = {
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#list.id, 'aria-expanded': String(!this.#list.hidden),
      'aria-activedescendant': this.#active < 0 ? '' : `aanvulling-${this.#active}`,
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  }

  #answerKey(event) {
    if (this.#list.hidden || event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      const places = this.#shown.length + 1;
      this.#active = (this.#active + 1 + steps[event.key] + places) % places - 1;
      this.#draw(event.target);
    } else if (event.key === 'Enter' && this.#active >= 0) this.#take(event.target, this.#active);
    else if (event.key === 'Escape') this.#hide(event.target);
    else {
      if (event.key === 'Enter') this.#hide(event.target);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(input, i) {
    const { question } = this.#shown[i];
    this.#hide(input);
    this.#choose(question);
  }

  #hide(input) {
    this.#shown = [];
    this.#active = -1;
    if (!this.#list.hidden) this.#draw(input);
  }
}
