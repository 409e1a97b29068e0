// Browses all instruments by kind and by what they have in common. It needs no answer of the assistant.
import { card } from './card.js';
import { byId, element } from './dom.js';
import { overview } from './overview.js';
import { texts } from './texts.js';

export class Browser {
  #drawer;
  #ask;

  /** @param {import('./drawer.js').Drawer} drawer where it opens  @param {(question: string) => void} ask asks the assistant */
  constructor(drawer, ask) {
    this.#drawer = drawer;
    this.#ask = question => {
      drawer.close();
      ask(question);
    };
  }

  /** Opens from a button, and goes back to it. The themes go along where the empty page, which has them, is gone. */
  async open(opener, hasThemes) {
    const known = await overview().catch(() => undefined);
    if (!known) return this.#drawer.open(texts.browse, [element('p', { textContent: texts.noOverview })], () => opener);
    const all = texts.allInstruments(known.instruments.length);
    const content = hasThemes ? [...this.#themes(), element('h3', { textContent: all })] : [];
    return this.#drawer.open(hasThemes ? texts.browse : all, [...content, ...this.#shelves(known)], () => opener);
  }

  #themes() {
    const tiles = byId('begin').querySelector('.themas').cloneNode(true);
    tiles.addEventListener('click', event => { if (event.target.dataset.vraag) this.#ask(event.target.dataset.vraag); });
    return [element('h3', { textContent: byId('begin-themas').textContent }), tiles];
  }

  #shelves(known) {
    const kinds = known.kinds.map(kind => [kind.name, kind.plural, article => article.kind === kind.name]);
    const shared = known.attributes.map(({ name, phrase }) => [name, phrase, article => article.attributes.includes(name)]);
    const kind = choice('soort-keuze', texts.kind, texts.everyKind, kinds, known.instruments);
    const attribute = choice('kenmerk-keuze', texts.attribute, texts.everyAttribute, shared, known.instruments);
    const count = element('p', { className: 'aantal', role: 'status' });
    const cards = known.instruments.map(article => [article, element('li', {}, card(known, article, this.#ask))]);
    const list = element('ul', { className: 'kaarten' }, ...cards.map(([, item]) => item));
    const filter = () => {
      cards.forEach(([article, item]) => { item.hidden = !(kind.takes(article) && attribute.takes(article)); });
      count.textContent = texts.shown(cards.filter(([, item]) => !item.hidden).length, cards.length);
    };
    [kind, attribute].forEach(one => one.place.addEventListener('change', filter));
    filter();
    return [element('div', { className: 'filters' }, kind.place, attribute.place), count, list];
  }
}

// A list to choose from, each choice with how many instruments it leaves.
function choice(id, label, every, options, instruments) {
  const list = element('select', { id, className: 'keuze' }, element('option', { value: '', textContent: every }),
    ...options.map(([value, name, takes]) =>
      element('option', { value, textContent: `${name} (${instruments.filter(takes).length})` })));
  const takes = article => list.value === '' || options.find(([value]) => value === list.value)[2](article);
  return { place: element('div', {}, element('label', { htmlFor: id, textContent: label }), list), takes };
}
