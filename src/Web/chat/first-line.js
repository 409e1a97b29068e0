// Sees to it that a new answer is read from its first line. Web Chat snaps to it, but on a busy machine it may have scrolled to the end
// before it knew that the message is new.

const frame = () => new Promise(requestAnimationFrame);
const stillFrames = 10;
const mostFrames = 180;
const mostTries = 3;
const room = 8;
const line = 24;

export class FirstLine {
  #isAwaited = false;
  #hasMoved = false;
  #seen = new Set();

  /** @param {HTMLElement} conversation where Web Chat draws */
  constructor(conversation) {
    const moved = ({ target }) => { this.#hasMoved ||= Boolean(target.closest?.('.webchat__basic-transcript')); };
    for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      conversation.addEventListener(name, moved, { capture: true, passive: true });
  }

  /** Something was asked: what comes next is its answer. */
  await() {
    this.#isAwaited = true;
    this.#hasMoved = false;
  }

  /** A message of the bot was drawn, perhaps anew. Where a reader moved since the question, the view stays where it is. */
  async show(message, id) {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    const view = message.closest('.webchat__basic-transcript__scrollable');
    for (let tries = 0; view && tries < mostTries; tries++) {
      await still(view);
      const top = message.getBoundingClientRect().top - view.getBoundingClientRect().top;
      if (this.#hasMoved || (top >= 0 && top < view.clientHeight - line)) return;
      view.scrollTop += top - room;
    }
  }
}

async function still(view) {
  for (let frames = 0, same = 0, last = -1; same < stillFrames && frames < mostFrames; frames++, last = view.scrollTop) {
    await frame();
    same = view.scrollTop === last ? same + 1 : 0;
  }
}
