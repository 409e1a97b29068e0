// Sees within seconds that the server is away, says so, and goes on as soon as it is there again.
import { button, byId, element } from './dom.js';
import { texts } from './texts.js';

const patience = 2500;
const interval = 2000;
const lookInterval = 1000;
// Small, never from the cache, and answered by the program itself: a proxy may keep its health to itself.
const probe = '/widget.js';

// What keeps a message from being taken, and is told in the server's own words.
const refusals = ['TooManyRequests', 'ServiceUnavailable', 'ConversationFull', 'MessageSizeTooBig'];

const isThere = () => fetch(probe, { cache: 'no-store', signal: AbortSignal.timeout(patience) })
  .then(response => response.ok, () => false);

export class Connection {
  #reconnect;
  #isLost = false;
  #current;
  #looking;

  /** @param {() => Promise<void>} reconnect goes on with the conversation over a new connection */
  constructor(reconnect) {
    this.#reconnect = reconnect;
    window.addEventListener('offline', () => this.#lose(texts.offline));
    window.addEventListener('online', () => this.#tryAgain());
  }

  /** Hears of the end of a connection's stream at once, which Direct Line itself does not tell. */
  watch(directLine) {
    const ended = () => { if (this.#current === directLine) this.#look(); };
    const begun = () => clearInterval(this.#looking);
    this.#current = directLine;
    clearInterval(this.#looking);
    directLine.services.WebSocket = class extends WebSocket {
      constructor(address) {
        super(address);
        this.addEventListener('open', begun);
        this.addEventListener('close', ended);
      }
    };
    this.#hearRefusals(directLine.services);
    // Direct Line waits 3 seconds and at random up to 12 more; a page of its own server need not spread itself that much.
    directLine.services.random = () => Math.random() / 8;
  }

  // Web Chat shows that a message was not sent, but not why; and Direct Line tells it only when the time to come back is there.
  #hearRefusals(services) {
    const { ajax } = services;
    services.ajax = request => ajax.call(services, { ...request, createXHR: () => {
      const call = new XMLHttpRequest();
      call.addEventListener('load', () => {
        const { code, message } = call.response?.error ?? {};
        if (request.method === 'POST' && refusals.includes(code)) this.fail(message);
      });
      return call;
    } });
  }

  // A server that is going down still answers for a moment: looks until there is a stream again.
  #look() {
    clearInterval(this.#looking);
    this.#looking = setInterval(() => this.doubt(), lookInterval);
    this.doubt();
  }

  /** Something failed or takes long: looks whether the server is there. */
  async doubt() {
    if (!this.#isLost && !await isThere()) this.#lose(navigator.onLine ? texts.away : texts.offline);
  }

  /** Says what is wrong, with a button that tries again. */
  fail(text) {
    const again = button(texts.retry, () => {
      again.disabled = true;
      this.#tryAgain();
    });
    byId('storing').replaceChildren(element('p', { textContent: text }), again);
    byId('stop').hidden = true;
  }

  #lose(text) {
    this.#isLost = true;
    this.fail(text);
    clearInterval(this.timer);
    this.timer = setInterval(() => this.#tryAgain(), interval);
  }

  async #tryAgain() {
    if (this.isTrying) return;
    this.isTrying = true;
    try {
      if (!await isThere()) return;
      await this.#reconnect();
      clearInterval(this.timer);
      byId('storing').replaceChildren();
      if (this.#isLost) byId('melding').textContent = texts.online;
      this.#isLost = false;
    } catch {
      /* Tried again in a while, or by the button. */
    } finally {
      this.isTrying = false;
      byId('storing').querySelector('button')?.removeAttribute('disabled');
    }
  }
}
