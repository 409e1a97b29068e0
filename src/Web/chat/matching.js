// Which names and questions fit what is being typed. All of it happens in the page.

const most = 6;
const fewest = 2;

const fold = text => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const wordsOf = text => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** @returns {{text: string, question: string, words: string[]}[]} everything that can be offered: names first, then questions */
export function offers(overview, whatIs) {
  const names = overview.instruments.map(({ title, shortName, names }) =>
    ({ text: title, question: whatIs(shortName), words: wordsOf([title, ...names].join(' ')) }));
  const questions = overview.questions.map(question => ({ text: question, question, words: wordsOf(question) }));
  return [...names, ...questions];
}

/** @returns {object[]} at most six offers in which every word that was typed begins a word */
export function matching(all, typed) {
  const asked = wordsOf(typed);
  if (asked.join('').length < fewest) return [];
  const fits = ({ words }) => asked.every(word => words.some(other => other.startsWith(word)));
  return all.filter(offer => fits(offer) && fold(offer.question) !== fold(typed.trim())).slice(0, most);
}
