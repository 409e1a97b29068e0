// Puts a button on a page, and a panel with the chat in a frame. Both stand in a shadow root, so that neither page styles the other, and
// nothing of the chat is fetched before it is opened.
const script = document.currentScript;
const origin = new URL(script.src).origin;
const title = script.dataset.titel || 'Vraag het de assistent';
const remember = script.dataset.onthoud === 'apparaat' ? 'apparaat' : 'tabblad';
const openKey = 'assistent.open';

// The colours are the intranet's where it sets them: assistent-widget { --assistent-accent-color: … }
const styles = `
:host { all: initial !important; --kleur: var(--assistent-accent-color, #154273); --op: var(--assistent-accent-contrast-color, #fff);
  --vlak: var(--assistent-bubble-background-color, #fff); }
* { box-sizing: border-box; font: 16px/1.4 var(--utrecht-document-font-family, system-ui, "Noto Sans", sans-serif); }
button { cursor: pointer; border: 2px solid transparent; }
button:focus-visible { outline: 3px solid var(--kleur); outline-offset: 3px; box-shadow: 0 0 0 3px var(--vlak); }
.knop, .paneel { position: fixed; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2147483647; }
.knop { padding: 14px 22px; border-radius: 28px; background: var(--kleur); color: var(--op); font-weight: 600;
  box-shadow: 0 2px 10px #0004; }
.knop:hover { text-decoration: underline; }
.paneel { display: flex; flex-direction: column; inline-size: min(440px, calc(100vw - 32px));
  block-size: min(720px, calc(100vh - 48px)); background: var(--vlak); border: 1px solid var(--kleur); border-radius: 8px;
  overflow: hidden; box-shadow: 0 4px 24px #0004; }
.groot { inline-size: min(1180px, calc(100vw - 48px)); block-size: calc(100vh - 48px); }
[hidden] { display: none; }
.kop { display: flex; align-items: center; gap: 4px; padding: 8px 8px 8px 16px; background: var(--kleur); color: var(--op); }
h2 { flex: 1; margin: 0; font-size: 18px; font-weight: 600; }
.kop button { min-inline-size: 44px; min-block-size: 44px; padding: 0 10px; background: transparent; color: inherit; border-radius: 4px; }
.kop button:focus-visible { outline-color: var(--op); outline-offset: -3px; box-shadow: none; }
iframe { flex: 1; inline-size: 100%; border: 0; background: var(--vlak); }
@media (max-width: 520px) { .paneel { inset: 0; inline-size: 100vw; block-size: 100dvh; border: 0; border-radius: 0; }
  .vergroot { display: none; } }
@media (forced-colors: active) { .knop, .paneel, .kop button { border: 2px solid ButtonText; } }
@media print { :host { display: none !important; } }`;

const make = (name, properties) => Object.assign(document.createElement(name), properties);
const host = document.createElement('assistent-widget');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
root.adoptedStyleSheets = [sheet];

const opener = make('button', { type: 'button', className: 'knop', textContent: title });
opener.setAttribute('aria-haspopup', 'dialog');
opener.setAttribute('aria-expanded', 'false');
const panel = make('div', { className: 'paneel', hidden: true });
panel.setAttribute('role', 'dialog');
panel.setAttribute('aria-label', title);
const bar = make('div', { className: 'kop' });
const enlarger = make('button', { type: 'button', className: 'vergroot', textContent: 'Vergroot' });
const closer = make('button', { type: 'button', className: 'sluit', textContent: 'Sluit' });
bar.append(make('h2', { textContent: title }), enlarger, closer);
panel.append(bar);
root.append(opener, panel);
let frame;

function keep(isOpen) {
  try { sessionStorage.setItem(openKey, isOpen ? 'ja' : 'nee'); } catch { /* Then it starts closed on the next page. */ }
}

function open(focus) {
  if (!frame) {
    frame = make('iframe', { src: `${origin}/gesprek?onthoud=${remember}`, title, allow: 'clipboard-write' });
    frame.addEventListener('load', () => { if (focus) frame.focus(); });
    panel.append(frame);
  }
  panel.hidden = false;
  opener.hidden = true;
  opener.setAttribute('aria-expanded', 'true');
  keep(true);
  if (focus) {
    frame.focus();
    frame.contentWindow?.postMessage({ assistent: 'open' }, origin);
  }
}

function close() {
  panel.hidden = true;
  opener.hidden = false;
  opener.setAttribute('aria-expanded', 'false');
  keep(false);
  opener.focus();
}

opener.addEventListener('click', () => open(true));
enlarger.addEventListener('click', () => {
  enlarger.textContent = panel.classList.toggle('groot') ? 'Verklein' : 'Vergroot';
});
closer.addEventListener('click', close);
root.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) close(); });
window.addEventListener('message', ({ source, origin: from, data }) => {
  if (frame && source === frame.contentWindow && from === origin && data?.assistent === 'sluiten') close();
});

const place = () => {
  document.body.append(host);
  let wasOpen = false;
  try { wasOpen = sessionStorage.getItem(openKey) === 'ja'; } catch { /* A browser that keeps nothing. */ }
  if (wasOpen) open(false);
};
if (document.body) place(); else document.addEventListener('DOMContentLoaded', place);
