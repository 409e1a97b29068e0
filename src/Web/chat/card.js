// The card of one instrument: what it is, for whom, how much, when, with whose support, and where more can be read.
import { button, element } from './dom.js';
import { changeNote, linkWithKind } from './sources.js';
import { texts } from './texts.js';

/**
 * @param {import('./overview.js').Overview} overview
 * @param {object} article one of its instruments
 * @param {(question: string) => void} ask asks the assistant
 * @returns {HTMLElement} a card that opens
 */
export function card(overview, article, ask) {
  const rows = [...grouped(article.card), ...related(overview, article)];
  const content = element('div', { className: 'kaart-inhoud' },
    element('dl', {}, ...rows.flatMap(([name, text]) => [element('dt', { textContent: name }), element('dd', { textContent: text })])),
    ...article.changes.map(changeNote),
    ...article.links.slice(0, 1).map(one => element('p', {}, `${texts.readMore}: `, linkWithKind(one))),
    button(texts.askAbout, () => ask(texts.whatIs(article.shortName))));
  return element('details', { className: 'kaart' },
    element('summary', {}, element('span', { className: 'kaart-titel', textContent: article.title }),
      element('span', { className: 'soort', textContent: kindOf(overview, article) })),
    content);
}

/** @returns {string} what an instrument is: een regeling, een mogelijkheid */
export const kindOf = (overview, article) => overview.kinds.find(kind => kind.name === article.kind)?.singular ?? '';

// One sentence often tells two things; it is said once, under both names.
function grouped(rows) {
  return [...Map.groupBy(rows, ({ text }) => text)].map(([text, same]) => [
    same.map(({ name }, i) => i === 0 ? texts.rows[name] : texts.rows[name].toLowerCase()).join(' en '), text]);
}

function related(overview, article) {
  const articles = article.related.map(slug => overview.article(slug)).filter(Boolean);
  return overview.kinds
    .map(kind => [capital(kind.plural), articles.filter(other => other.kind === kind.name).map(({ title }) => title).join(', ')])
    .filter(([, titles]) => titles);
}

const capital = text => text[0].toUpperCase() + text.slice(1);
