// Opens a source where the reader is: the sentence marked in its paragraph, of when it is, and where more can be read.
import { citationsOf, element, link } from './dom.js';
import { overview } from './overview.js';
import { texts } from './texts.js';

const marker = 'button[value^="cite:"]';

// A press that moves further than this, in pixels, was meant for nothing.
const steady = 8;

/** @returns {HTMLElement} a link with what kind of page it leads to */
export const linkWithKind = ({ title, address, of }) =>
  element('span', {}, link(title, address), of ? element('span', { className: 'soort', textContent: ` (${texts.pageOf[of]})` }) : '');

/** @returns {HTMLElement} what changed since the overview appeared */
export const changeNote = change => element('p', { className: 'let-op' },
  element('strong', { textContent: `${texts.changed} (${texts.day(change.date)}): ` }), `${change.text} `, linkWithKind(change.source));

export class Sources {
  #drawer;
  #focusQuestion;
  #activities = new Map();

  /** @param {import('./drawer.js').Drawer} drawer where they open  @param {() => HTMLElement} focusQuestion what to go back to otherwise */
  constructor(drawer, focusQuestion) {
    this.#drawer = drawer;
    this.#focusQuestion = focusQuestion;
  }

  /** Remembers an answer, whose sources may be opened. */
  note(activity) {
    this.#activities.set(activity.id, activity);
  }

  /**
   * Opens the source of a `[1]` that was pressed in an answer. Web Chat draws these anew, so it listens at what is around them; one that
   * is drawn anew while it is pressed gets no click.
   */
  listen(conversation) {
    let down = null;
    conversation.addEventListener('pointerdown', event => {
      down = { ...pressedAt(event.target), element: event.target, x: event.clientX, y: event.clientY };
    }, true);
    conversation.addEventListener('pointerup', event => {
      const isSteady = down && Math.hypot(event.clientX - down.x, event.clientY - down.y) <= steady;
      if (isSteady && down.activity && !down.element.isConnected) this.open(down.activity, down.position);
      down = null;
    }, true);
    conversation.addEventListener('click', event => {
      const pressed = pressedAt(event.target);
      if (!pressed) return;
      event.stopPropagation();
      this.open(pressed.activity, pressed.position);
    }, true);
  }

  /** @param {string} id of the answer  @param {number} position of the citation in it */
  async open(id, position) {
    const activity = this.#activities.get(id);
    const citation = citationsOf(activity ?? {}).find(one => one.position === position);
    if (!citation) return;
    const sentence = activity.channelData?.assistent?.sources?.find(one => one.position === position)?.sentence;
    const known = await overview().catch(() => undefined);
    const found = sentence && known?.find(sentence);
    const content = found ? inContext(known, found, citation) : quoteAlone(citation);
    this.#drawer.open(citation.appearance.name, content, () => markerOf(id, position) ?? this.#focusQuestion());
    this.#drawer.reveal('mark');
  }
}

/** @returns {{activity: string, position: number} | null} the answer and the citation whose marker an element is, or is in */
function pressedAt(target) {
  const pressed = target.closest?.(marker);
  const activity = pressed?.closest('[data-activiteit]')?.dataset.activiteit;
  return activity ? { activity, position: Number(pressed.value.slice('cite:'.length)) } : null;
}

const markerOf = (id, position) => document.querySelector(
  `[data-activiteit="${CSS.escape(id)}"] :is(button[value="cite:${position}"], [data-bron="${position}"])`);

function inContext(known, { article, paragraph, change }, citation) {
  const quoted = text => citation.appearance.abstract.includes(text);
  const origin = element('p', { className: 'herkomst' }, link(texts.overviewOf(known), known.address));
  const words = change
    ? [changeNote(change)]
    : [element('blockquote', { className: 'citaat' }, ...paragraphOf(paragraph, quoted)), origin, ...article.changes.map(changeNote)];
  const more = article.links.length > 0
    ? [element('h3', { textContent: texts.readMore }),
      element('ul', {}, ...article.links.map(one => element('li', {}, linkWithKind(one))))]
    : [];
  return [...words, ...more];
}

function paragraphOf({ heading, isList, sentences }, quoted) {
  const marked = ({ text }) => quoted(text) ? element('mark', { textContent: text }) : document.createTextNode(text);
  const body = isList
    ? element('ul', {}, ...sentences.map(sentence => element('li', {}, marked(sentence))))
    : element('p', {}, ...sentences.flatMap(sentence => [marked(sentence), ' ']));
  return heading ? [element('p', { className: 'tussenkop', textContent: heading }), body] : [body];
}

function quoteAlone({ appearance }) {
  return [
    element('blockquote', { className: 'citaat' }, element('p', {}, element('mark', { textContent: appearance.abstract }))),
    element('p', {}, link(texts.readMore, appearance.url)),
  ];
}
