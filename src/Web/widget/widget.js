// Puts a button on a page, and a panel with the chat in a frame. Both stand in a shadow root, so that neither page styles the other, and
// nothing of the chat is fetched before it is opened.
const script = document.currentScript;
const origin = new URL(script.src).origin;
const title = script.dataset.titel || 'Vraag het de assistent';
const remember = script.dataset.onthoud === 'apparaat' ? 'apparaat' : 'tabblad';
const openKey = 'assistent.open';

const styles = `
:host { all: initial !important; }
* { box-sizing: border-box; font: 16px/1.4 system-ui, "Noto Sans", sans-serif; }
button { cursor: pointer; border: 2px solid transparent; }
button:focus-visible { outline: 3px solid #154273; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
.knop { position: fixed; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2147483646; padding: 14px 22px; border-radius: 28px; background: #154273; color: #fff; font-weight: 600; box-shadow: 0 2px 10px rgb(0 0 0 / 30%); }
.knop:hover { background: #0e2f54; }
.paneel { position: fixed; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2147483647; display: flex; flex-direction: column; inline-size: min(440px, calc(100vw - 32px)); block-size: min(720px, calc(100vh - 48px)); background: #fff; color: #1a1a1a; border: 1px solid #154273; border-radius: 8px; overflow: hidden; box-shadow: 0 4px 24px rgb(0 0 0 / 30%); }
.paneel[hidden], .knop[hidden] { display: none; }
.kop { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 8px 8px 8px 16px; background: #154273; color: #fff; }
.kop h2 { margin: 0; font-size: 18px; font-weight: 600; }
.sluit { min-inline-size: 44px; min-block-size: 44px; background: transparent; color: #fff; border-radius: 4px; }
.sluit:focus-visible { outline-color: #fff; box-shadow: none; }
iframe { flex: 1; inline-size: 100%; border: 0; background: #fff; }
@media (max-width: 520px) { .paneel { inset: 0; inline-size: 100vw; block-size: 100dvh; border: 0; border-radius: 0; } }
@media (forced-colors: active) { .knop, .paneel, .sluit { border: 2px solid ButtonText; } }
@media print { :host { display: none; } }`;

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
const closer = make('button', { type: 'button', className: 'sluit', textContent: 'Sluit' });
bar.append(make('h2', { textContent: title }), closer);
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
closer.addEventListener('click', close);
root.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) close(); });
window.addEventListener('message', event => { if (frame && event.source === frame.contentWindow && event.origin === origin && event.data?.assistent === 'sluiten') close(); });

const place = () => {
  document.body.append(host);
  let wasOpen = false;
  try { wasOpen = sessionStorage.getItem(openKey) === 'ja'; } catch { /* A browser that keeps nothing. */ }
  if (wasOpen) open(false);
};
if (document.body) place(); else document.addEventListener('DOMContentLoaded', place);
