// The overview that the answers come from. The page has all of it, so that a source opens at once and nothing is sent for it.

/** What the server published, and how the page finds its way in it. */
export class Overview {
  constructor(published) {
    Object.assign(this, published);
    this.instruments = this.articles.filter(article => article.kind);
  }

  /** @returns {{article: object, paragraph?: object, change?: object} | undefined} where a sentence stands */
  find(sentence) {
    for (const article of this.articles) {
      const paragraph = article.paragraphs.find(one => one.sentences.some(({ id }) => id === sentence));
      const change = article.changes.find(({ id }) => id === sentence);
      if (paragraph || change) return { article, paragraph, change };
    }
    return undefined;
  }

  /** @returns {object | undefined} the article of a slug */
  article(slug) {
    return this.articles.find(article => article.slug === slug);
  }
}

let fetching;

/** @returns {Promise<Overview>} fetched once; tried again after a failure */
export function overview() {
  fetching ??= load().catch(error => {
    fetching = undefined;
    throw error;
  });
  return fetching;
}

async function load() {
  const response = await fetch('/overzicht.json');
  if (!response.ok) throw new Error('The overview is not served.');
  return new Overview(await response.json());
}

/** Fetches it when the browser has nothing better to do. */
export const overviewWhenIdle = () =>
  (window.requestIdleCallback ?? setTimeout)(() => overview().catch(() => { /* Then when it is needed. */ }));
