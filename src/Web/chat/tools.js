// The quiet row of tools under an answer: what a reader can do with it elsewhere. All of it opens here, and nothing of it is said in the
// conversation. The server makes the mail, the documents and the link from the answer as it is stored.
import { button, element, link, quietButton } from './dom.js';
import { texts, toolTexts as own } from './texts.js';

/** The buttons under an answer. */
export function toolsOf(activity, citations, actions) {
  const elsewhere = new Elsewhere(activity, actions);
  queueMicrotask(() => labelCells(elsewhere.answer));
  return [
    quietButton(texts.copy, () => copy(copyText(activity, citations), texts.copied, actions)),
    quietButton(own.mail, () => elsewhere.mail()),
    quietButton(own.link, () => elsewhere.link()),
    quietButton(own.word, () => elsewhere.download('word', 'antwoord.docx')),
    quietButton(own.page, () => elsewhere.download('pagina', 'antwoord.html')),
    quietButton(texts.print, () => printOnly(elsewhere.answer)),
    quietButton(own.printAll, () => window.print()),
    elsewhere.place,
  ];
}

// The text as it is read: without the definitions of links, marks of Markdown and escapes; with its sources and of when it is.
function copyText(activity, citations) {
  const text = activity.text
    .replace(/\n\n\[\d+\]: [\s\S]*$/, '')
    .replaceAll(/(?<!\\)\[([^\]\\]+)\]\((\S+?)\)/g, '$1: $2')
    .replaceAll(/\\([\\`*_[\]<>#~|])/g, '$1');
  const sources = citations.map(({ position, appearance: { name, url } }) => `[${position}] ${name}${url ? `: ${url}` : ''}`);
  return `${text}\n\n${sources.join('\n')}\n\n${texts.stateOf}.`;
}

async function copy(text, done, actions) {
  try {
    await navigator.clipboard.writeText(text);
    actions.say(done);
  } catch {
    actions.say(texts.notCopied);
  }
}

// On a narrow screen a table becomes a card for each of the compared, in which every cell says what it is about.
function labelCells(answer) {
  for (const row of answer?.querySelectorAll('tbody tr') ?? [])
    for (const cell of [...row.cells].slice(1)) cell.dataset.onderdeel = row.cells[0].textContent;
}

function printOnly(answer) {
  const page = document.documentElement;
  const question = questionOf(answer);
  const printed = [answer, question].filter(Boolean);
  printed.forEach(each => each.classList.add('afdrukken'));
  page.classList.add('een-antwoord');
  window.addEventListener('afterprint', () => {
    printed.forEach(each => each.classList.remove('afdrukken'));
    page.classList.remove('een-antwoord');
  }, { once: true });
  window.print();
}

// What stands before an answer in the transcript is what was asked.
const questionOf = answer => answer?.closest('[role="article"], li, .webchat__basic-transcript__activity')?.previousElementSibling;

// One answer, and a place under its tools where what was asked for opens.
class Elsewhere {
  #actions;
  #sequence;

  constructor(activity, actions) {
    this.#actions = actions;
    this.#sequence = Number(activity.id.split('|').at(-1));
    this.place = element('div', { className: 'elders', tabIndex: -1 });
  }

  /** What Web Chat drew of the answer, once this is on the page. */
  get answer() {
    return this.place.closest('.bij-antwoord')?.parentElement;
  }

  async mail() {
    const mail = await this.#json('GET', 'mail');
    if (!mail) return;
    const text = element('textarea', { className: 'utrecht-textarea', rows: 10, readOnly: true, value: mail.body });
    const open = mail.address
      ? [element('a', { className: 'utrecht-link utrecht-link--html-a', href: mail.address, textContent: own.openMail })]
      : [];
    this.#open(
      element('p', {}, element('strong', { textContent: `${own.mailSubject}: ` }), mail.subject),
      element('label', {}, own.mailText, text), ...open,
      button(own.copyMail, () => copy(mail.body, own.mailCopied, this.#actions)));
  }

  async link() {
    const shared = await this.#json('POST', 'link');
    if (!shared) return;
    const until = new Date(`${shared.until}T12:00:00`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
    this.#open(
      element('p', {}, `${own.until} ${until}: `, link(shared.address, shared.address)),
      button(own.copyLink, () => copy(shared.address, own.linkCopied, this.#actions)));
  }

  async download(form, name) {
    const response = await this.#ask('GET', form);
    if (!response) return;
    const address = URL.createObjectURL(await response.blob());
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  #open(...content) {
    this.place.replaceChildren(...content, quietButton(own.close, () => this.place.replaceChildren()));
    this.place.focus();
  }

  async #json(method, form) {
    return (await this.#ask(method, form))?.json();
  }

  // The server says in Dutch why it refuses.
  async #ask(method, form) {
    const access = conversation();
    if (!access) return this.#actions.say(own.noAccess);
    const address = `${access.domain}/conversations/${access.conversationId}/answers/${this.#sequence}/${form}`;
    const response = await fetch(address, { method, headers: { Authorization: `Bearer ${access.token}` } }).catch(() => undefined);
    if (response?.ok) return response;
    const problem = await response?.json().catch(() => undefined);
    return this.#actions.say(problem?.title ?? own.failed);
  }
}

// The conversation that this page is in, as it remembers it.
function conversation() {
  try {
    const storage = document.documentElement.dataset.onthoud === 'apparaat' ? localStorage : sessionStorage;
    return JSON.parse(storage.getItem('assistent.gesprek'));
  } catch {
    return undefined;
  }
}
