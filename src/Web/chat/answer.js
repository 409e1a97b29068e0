// What stands under an answer: its sources with the words quoted, and under the latest one what can be done with it.
import { texts } from './texts.js';
import { button, element, toolsOf } from './tools.js';

const citationsOf = activity => activity.entities?.find(entity => entity.type === 'https://schema.org/Message')?.citation ?? [];

const isGenerated = activity => activity.entities?.some(entity => entity.additionalType?.includes('AIGeneratedContent'));

/** Whether an activity is an answer with sources. */
export const isAnswer = activity => activity.type === 'message' && activity.from?.role !== 'user' && citationsOf(activity).length > 0;

export class AnswerTools {
  #actions;
  #latest;

  /** @param {{send: (text: string) => void, rate: (rating: object) => Promise<void>, say: (text: string) => void}} actions what can be done */
  constructor(actions) {
    this.#actions = actions;
  }

  /** Fills a place under an answer, once. The buttons go along to the latest one. */
  show(place, activity) {
    if (place.dataset.antwoord === activity.id) return;
    place.dataset.antwoord = activity.id;
    const citations = citationsOf(activity);
    const tools = element('div', { className: 'knoppen' }, this.#rating(activity), ...toolsOf(activity, citations, this.#actions));
    const mark = isGenerated(activity) ? [element('p', { className: 'herkomst', textContent: texts.generated })] : [];
    place.replaceChildren(...mark, this.#sources(citations), tools);
    if (this.#latest?.isConnected) this.#latest.remove();
    this.#latest = tools;
  }

  #sources(citations) {
    const items = [...Map.groupBy(citations, ({ appearance }) => appearance.name)].map(([name, ofOne]) => element('li', {},
      ofOne[0].appearance.url ? element('a', { className: 'utrecht-link utrecht-link--html-a', href: ofOne[0].appearance.url, target: '_blank', rel: 'noopener noreferrer', textContent: name }) : name,
      ...ofOne.map(({ position, appearance }) => element('p', {}, `[${position}] `, element('q', { textContent: appearance.abstract })))));
    return element('details', { className: 'bronnen' }, element('summary', { textContent: `${texts.sources} (${citations.length})` }), element('ul', {}, ...items), element('p', { textContent: `${texts.stateOf}.` }));
  }

  #rating(activity) {
    const field = element('fieldset', { className: 'oordeel' }, element('legend', { textContent: texts.rate }));
    const choose = (reaction, text, meaning) => Object.assign(button(text, () => this.#ask(field, activity, reaction)), { ariaLabel: meaning, title: meaning });
    field.append(choose('like', texts.yes, texts.like), choose('dislike', texts.no, texts.dislike));
    return field;
  }

  #ask(field, activity, reaction) {
    const reason = element('textarea', { className: 'utrecht-textarea', rows: 2, maxLength: 1000, id: 'reden' });
    const finish = async text => {
      await this.#actions.rate({ reaction, feedback: { feedbackText: text }, replyToId: activity.id });
      field.replaceChildren(element('legend', { textContent: texts.rate }), element('p', { tabIndex: -1, textContent: texts.thanks }));
      field.querySelector('p').focus();
    };
    field.replaceChildren(element('legend', { textContent: reaction === 'like' ? texts.like : texts.dislike }),
      element('label', { htmlFor: 'reden', textContent: texts.reason }), reason,
      button(texts.send, () => finish(reason.value), 'primary-action'), button(texts.cancel, () => finish('')));
    reason.focus();
  }
}
