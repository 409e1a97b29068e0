// What stands below the conversation on the latest answer: its sources with the words quoted, and what can be done with it.
import { texts } from './texts.js';

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const button = (text, onclick, kind = 'secondary-action') =>
  element('button', { type: 'button', className: `utrecht-button utrecht-button--${kind}`, textContent: text, onclick });

const citationsOf = activity => activity.entities?.find(entity => entity.type === 'https://schema.org/Message')?.citation ?? [];

// The text as it is read: without the definitions of links, marks of Markdown and escapes.
const plainText = activity => activity.text
  .replace(/\n\n\[\d+\]: [\s\S]*$/, '')
  .replaceAll(/\\([\\`*_[\]<>#~|])/g, '$1');

export class LatestAnswer {
  #place;
  #actions;
  #shown;

  /**
   * @param {HTMLElement} place where it is shown
   * @param {{send: (text: string) => void, rate: (rating: object) => Promise<void>, say: (text: string) => void}} actions what can be done
   */
  constructor(place, actions) {
    this.#place = place;
    this.#actions = actions;
  }

  show(activity) {
    if (activity.from?.role === 'user' || activity.type !== 'message' || activity.id === this.#shown) return;
    this.#shown = activity.id;
    const citations = citationsOf(activity);
    this.#place.hidden = citations.length === 0;
    if (citations.length > 0) this.#place.replaceChildren(this.#sources(citations), this.#rating(activity), this.#tools(activity, citations));
  }

  #sources(citations) {
    const items = citations.map(({ position, appearance }) => element('li', { value: position },
      appearance.url ? element('a', { className: 'utrecht-link utrecht-link--html-a', href: appearance.url, target: '_blank', rel: 'noopener noreferrer', textContent: appearance.name }) : appearance.name,
      element('q', { textContent: appearance.abstract })));
    return element('details', { className: 'bronnen' }, element('summary', { textContent: `${texts.sources} (${citations.length})` }), element('ol', {}, ...items), element('p', { textContent: `${texts.stateOf}.` }));
  }

  #tools(activity, citations) {
    return element('div', { className: 'knoppen' },
      button(texts.copy, () => this.#copy(activity, citations)),
      button(texts.mail, () => this.#actions.send(texts.mail)),
      button(texts.print, () => window.print()));
  }

  async #copy(activity, citations) {
    const sources = citations.map(({ position, appearance }) => `[${position}] ${appearance.name}${appearance.url ? `: ${appearance.url}` : ''}`);
    try {
      await navigator.clipboard.writeText(`${plainText(activity)}\n\n${sources.join('\n')}`);
      this.#actions.say(texts.copied);
    } catch {
      this.#actions.say(texts.notCopied);
    }
  }

  #rating(activity) {
    const field = element('fieldset', { className: 'oordeel' }, element('legend', { textContent: texts.rate }));
    const choose = (reaction, text) => button(text, () => this.#ask(field, activity, reaction));
    field.append(choose('like', texts.like), choose('dislike', texts.dislike));
    return field;
  }

  #ask(field, activity, reaction) {
    const reason = element('textarea', { className: 'utrecht-textarea', rows: 2, maxLength: 1000, id: 'reden' });
    const finish = async text => {
      await this.#actions.rate({ reaction, feedback: { feedbackText: text }, replyToId: activity.id });
      field.replaceChildren(element('legend', { textContent: texts.rate }), element('p', { className: 'utrecht-paragraph', tabIndex: -1, textContent: texts.thanks }));
      field.querySelector('p').focus();
    };
    field.replaceChildren(element('legend', { textContent: reaction === 'like' ? texts.like : texts.dislike }),
      element('label', { htmlFor: 'reden', textContent: texts.reason }), reason,
      button(texts.send, () => finish(reason.value), 'primary-action'), button(texts.cancel, () => finish('')));
    reason.focus();
  }
}
