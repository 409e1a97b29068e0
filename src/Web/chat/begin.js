// The page before anything is asked: themes to begin with, in the place of the conversation, which is still empty.
import { byId } from './dom.js';

const empty = 'is-leeg';

export class BeginState {
  #main = document.querySelector('main');

  /** @param {{ask: (question: string) => void, browse: (opener: HTMLElement) => void}} actions what can be done from it */
  constructor({ ask, browse }) {
    byId('begin').addEventListener('click', ({ target }) => { if (target.dataset.vraag) ask(target.dataset.vraag); });
    for (const id of ['begin-bladeren', 'bladeren']) byId(id).addEventListener('click', () => browse(byId(id)));
  }

  get isShown() {
    return this.#main.classList.contains(empty);
  }

  /** The conversation has begun: it takes the place. */
  end() {
    this.#main.classList.remove(empty);
    for (const id of ['bladeren', 'nieuw']) byId(id).hidden = false;
  }
}
