// Which conversation this is: begun anew, or the one that was going on in this tab or on this device.

const key = 'assistent.gesprek';

export class Conversation {
  #storage;
  #state;
  #early;

  /** @param {Storage} storage where it is remembered: of the tab, or of the device */
  constructor(storage) {
    this.#storage = storage;
    this.#state = read(storage);
  }

  /** @returns {Promise<{connection: object, isRenewed: boolean}>} what Direct Line needs; throws when the server gives no token */
  async open() {
    const opening = this.#early ?? this.#open();
    this.#early = undefined;
    return opening;
  }

  /** Opens it while there is nothing yet to draw it with; whether that failed is told to who asks for it. */
  openEarly() {
    this.#early = this.#open();
    this.#early.catch(() => {});
  }

  async #open() {
    const known = this.#state;
    if (known && await this.renew())
      return { connection: { ...this.#grant(), conversationId: known.conversationId, watermark: '0' }, isRenewed: false };
    const grant = await post('/api/directline/token');
    if (!grant) throw new Error('No token.');
    const domain = grant.domain ?? `${location.origin}/v3/directline`;
    this.#remember({ conversationId: grant.conversationId, token: grant.token, domain });
    return { connection: this.#grant(), isRenewed: Boolean(known) };
  }

  /** Keeps the token fresh, so that the conversation can be found again; whether it still can. */
  async renew() {
    if (!this.#state) return false;
    const grant = await post(`${this.#state.domain}/tokens/refresh`, this.#state.token);
    if (grant) this.#remember({ ...this.#state, token: grant.token });
    return Boolean(grant);
  }

  /** Where this page's own server has the answers, with the token for them; nothing where Azure's Direct Line has the conversation. */
  get access() {
    return this.#state?.domain.startsWith(`${location.origin}/`) ? this.#state : undefined;
  }

  /** Erases on the server what was said; whether it is gone there, or the server no longer knows the conversation. */
  async erase() {
    if (!this.access) return true;
    const { domain, conversationId, token } = this.access;
    const request = { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } };
    const response = await fetch(`${domain}/conversations/${conversationId}`, request).catch(() => undefined);
    return Boolean(response) && (response.ok || [401, 403, 404].includes(response.status));
  }

  /** Whether something was asked in it. */
  get hasBegun() {
    return Boolean(this.#state?.hasBegun);
  }

  begin() {
    if (this.#state && !this.#state.hasBegun) this.#remember({ ...this.#state, hasBegun: true });
  }

  /** Forgets it, here and for the other tabs of the device. */
  forget() {
    try { if (this.#isRemembered()) this.#storage.removeItem(key); } catch { /* Nothing was remembered. */ }
    this.#state = undefined;
  }

  /** Hears that another tab of the device has left this conversation. */
  onLeft(leave) {
    window.addEventListener('storage', ({ storageArea, key: changed }) => {
      if (this.#state && storageArea === this.#storage && changed === key && !this.#isRemembered()) leave();
    });
  }

  #isRemembered() {
    return read(this.#storage)?.conversationId === this.#state?.conversationId;
  }

  #grant() {
    return { domain: this.#state.domain, token: this.#state.token };
  }

  #remember(state) {
    this.#state = state;
    try {
      this.#storage.setItem(key, JSON.stringify(state));
    } catch {
      /* A browser that keeps nothing: the conversation lasts as long as the page. */
    }
  }
}

function read(storage) {
  try {
    const state = JSON.parse(storage.getItem(key));
    return state?.conversationId && state.token && state.domain ? state : undefined;
  } catch {
    return undefined;
  }
}

async function post(url, token) {
  const response = await fetch(url, { method: 'POST', headers: token ? { Authorization: `Bearer ${token}` } : {} }).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}
