// The quiet row of tools under an answer: what a reader can do with it elsewhere. All of it opens here, and nothing of it is said in the
// conversation. The server makes the mail, the documents and the link from the answer as it is stored.
import { button, byId, element, link, quietButton } from './dom.js';
import { texts, toolTexts as own } from './texts.js';

/**
 * The buttons under an answer, in one row, and the places under it where the rarer ones and what was asked for open. At Azure's Direct Line
 * those are left out that need the answer as our server has it.
 * @returns {{row: HTMLElement[], under: HTMLElement[]}}
 */
export function toolsOf(activity, citations, actions) {
  const elsewhere = new Elsewhere(activity, actions);
  const ofServer = (...buttons) => actions.access() ? buttons : [];
  const rarer = element('div', { className: 'knoppen', hidden: true }, ...ofServer(
    quietButton(own.link, ({ target }) => elsewhere.link(target)),
    quietButton(own.word, () => elsewhere.download('word', 'antwoord.docx')),
    quietButton(own.page, () => elsewhere.download('pagina', 'antwoord.html'))),
  quietButton(own.printAll, () => window.print()));
  const more = quietButton(own.more, () => {
    rarer.hidden = !rarer.hidden;
    more.ariaExpanded = String(!rarer.hidden);
  });
  more.ariaExpanded = 'false';
  const row = [
    quietButton(texts.copy, () => copy(copyText(activity, citations), texts.copied, actions)),
    ...ofServer(quietButton(own.mail, ({ target }) => elsewhere.mail(target))),
    quietButton(texts.print, () => printOnly(elsewhere.answer)),
    more,
  ];
  return { row, under: [rarer, elsewhere.place] };
}

// The text as it is read: without the definitions of links, marks of Markdown and escapes; a table with tabs, as a sheet or a document
// takes it; with its sources and of when it is.
function copyText(activity, citations) {
  const text = activity.text
    .replace(/\n\n\[\d+\]: [\s\S]*$/, '')
    .replaceAll(/^\|(?: --- \|)+\n/gm, '')
    .replaceAll(/^\| (.*) \|$/gm, (_, row) => row.replaceAll(/ (?<!\\)\| /g, '\t'))
    .replaceAll(/(?<!\\)\[([^\]\\]+)\]\((\S+?)\)/g, '$1: $2')
    .replaceAll(/\\([\\`*_[\]<>#~|])/g, '$1');
  const sources = citations.map(({ position, appearance: { name, url } }) => `[${position}] ${name}${url ? `: ${url}` : ''}`);
  return `${text}\n\n${sources.join('\n')}\n\n${byId('stand').textContent}.`;
}

async function copy(text, done, actions) {
  try {
    await navigator.clipboard.writeText(text);
    actions.say(done);
  } catch {
    actions.say(texts.notCopied);
  }
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

  async mail(opener) {
    const mail = await this.#json('GET', 'mail');
    if (!mail) return;
    const text = element('textarea', { className: 'utrecht-textarea', rows: 10, readOnly: true, value: mail.body });
    this.#open(opener,
      element('p', {}, element('strong', { textContent: `${own.mailSubject}: ` }), mail.subject),
      element('label', {}, own.mailText, text), ...mail.address ? [link(own.openMail, mail.address)] : [],
      button(own.copyMail, () => copy(mail.body, own.mailCopied, this.#actions)));
  }

  async link(opener) {
    const shared = await this.#json('POST', 'link');
    if (!shared) return;
    const until = new Date(`${shared.until}T12:00:00`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
    this.#open(opener,
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

  #open(opener, ...content) {
    const close = () => {
      this.place.replaceChildren();
      opener.focus();
    };
    this.place.replaceChildren(...content, quietButton(texts.close, close));
    this.place.focus();
  }

  async #json(method, form) {
    return (await this.#ask(method, form))?.json();
  }

  // The server says in Dutch why it refuses.
  async #ask(method, form) {
    const { domain, conversationId, token } = this.#actions.access();
    const address = `${domain}/conversations/${conversationId}/answers/${this.#sequence}/${form}`;
    const response = await fetch(address, { method, headers: { Authorization: `Bearer ${token}` } }).catch(() => undefined);
    if (response?.ok) return response;
    const problem = await response?.json().catch(() => undefined);
    return this.#actions.say(problem?.title ?? own.failed);
  }
}
