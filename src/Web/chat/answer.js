// What stands under an answer: its sources with the words quoted, and under the latest one what can be done with it.
import { layTables } from './comparison.js';
import { button, citationsOf, element, link, quietButton } from './dom.js';
import { texts } from './texts.js';
import { toolsOf } from './tools.js';

const isGenerated = activity => activity.entities?.some(entity => entity.additionalType?.includes('AIGeneratedContent'));

// As many sources as are shown without being asked for.
const few = 3;
const mostFollowUps = 2;

// Web Chat's number of an activity, which rises.
const placeOf = activity => activity.channelData?.['webchat:sequence-id'] ?? 0;

// Where a question goes that is not answered.
function forwardOf(activity) {
  const forward = activity.channelData?.assistent?.forward;
  return forward ? [element('p', { className: 'doorsturen' }, link(forward.label, forward.address))] : [];
}

export class AnswerTools {
  #actions;
  #latest = { place: -1 };
  #unfolded = new Map();

  /**
   * @param {{send: (text: string) => void, rate: (rating: object) => Promise<void>, say: (text: string) => void,
   *   open: (id: string, position: number) => void, access: () => object | undefined}} actions what can be done, and with which token
   */
  constructor(actions) {
    this.#actions = actions;
  }

  /** Fills a place under a message of the bot, once. What can be done and asked next goes along to the latest one. */
  show(place, activity) {
    layTables(place.parentElement);
    if (place.dataset.antwoord === activity.id) return;
    place.dataset.antwoord = activity.id;
    const citations = citationsOf(activity);
    const mark = isGenerated(activity) ? [element('p', { className: 'herkomst', textContent: texts.generated })] : [];
    const sources = citations.length > 0 ? [this.#sources(activity, citations)] : [];
    place.replaceChildren(...mark, ...forwardOf(activity), ...sources, ...this.#forLatest(activity, citations));
  }

  #forLatest(activity, citations) {
    if (placeOf(activity) < this.#latest.place) return [];
    const tools = citations.length > 0 ? this.#tools(activity, citations) : [];
    const under = element('div', { className: 'onder' }, ...this.#followUps(activity, citations), ...tools);
    this.#latest.under?.remove();
    this.#latest = { place: placeOf(activity), under };
    return [under];
  }

  #tools(activity, citations) {
    const { row, under } = toolsOf(activity, citations, this.#actions);
    return [element('div', { className: 'knoppen' }, ...row, this.#rating(activity)), ...under];
  }

  // Of an answer two will do; where the bot asks back, all of its choices stay.
  #followUps(activity, citations) {
    const questions = activity.channelData?.vervolg ?? [];
    if (questions.length === 0) return [];
    const group = element('div', { className: 'vervolg', role: 'group', ariaLabel: texts.askOn });
    group.append(...questions.slice(0, citations.length > 0 ? mostFollowUps : questions.length)
      .map(question => element('button', { type: 'button', className: 'vraag', textContent: question,
        onclick: () => this.#actions.send(question) })));
    return [group];
  }

  #sources(activity, citations) {
    const opener = ({ position, appearance: { name } }, i) => {
      const made = quietButton(i === 0 ? `[${position}] ${name}` : `[${position}]`, () => this.#actions.open(activity.id, position));
      made.dataset.bron = position;
      made.ariaLabel = `[${position}] ${name}`;
      return made;
    };
    const printed = ({ position, appearance: { abstract } }) =>
      element('p', { className: 'alleen-druk', textContent: `[${position}] “${abstract}”` });
    const items = [...Map.groupBy(citations, ({ appearance }) => appearance.name).values()]
      .map(ofOne => element('li', {}, ...ofOne.map(opener), ...ofOne.map(printed)));
    const list = element('details', { className: 'bronnen', open: this.#unfolded.get(activity.id) ?? citations.length <= few },
      element('summary', { textContent: `${texts.sources} (${citations.length})` }), element('ul', {}, ...items));
    list.addEventListener('toggle', () => this.#unfolded.set(activity.id, list.open));
    return list;
  }

  #rating(activity) {
    const field = element('fieldset', { className: 'oordeel' }, element('legend', { textContent: texts.rate }));
    const choose = (reaction, text, meaning) =>
      Object.assign(button(text, () => this.#ask(field, activity, reaction)), { ariaLabel: meaning, title: meaning });
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
