// The chat on the page, and in the frame that the widget opens: puts its parts together.
import { AnswerTools } from './answer.js';
import { BeginState } from './begin.js';
import { Browser } from './browse.js';
import { Connection } from './connection.js';
import { byId } from './dom.js';
import { Drawer } from './drawer.js';
import { FirstLine } from './first-line.js';
import { fieldOf, focusQuestion, isFrame, listenToWidget } from './frame.js';
import { conversation, onDevice } from './opening.js';
import { overviewWhenIdle } from './overview.js';
import { Sources } from './sources.js';
import { styleOptions } from './style.js';
import { isFirstTab } from './tabs.js';
import { texts } from './texts.js';
import { earlyEnter, passing } from './traffic.js';
import { placeUnderAnswers } from './transcript.js';
import { TypeAhead } from './typeahead.js';
import { webChatTexts } from './webchat-texts.js';

const page = document.documentElement.dataset;
const noticeTime = 8000;
const pollingTime = 2000;
const place = byId('gesprek');
const connection = new Connection(() => connect());

function say(text) {
  byId('melding').textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { byId('melding').textContent = ''; }, noticeTime);
}

const { WebChat } = window;
let directLine;
const firstLine = new FirstLine(place);
const store = WebChat.createStore({}, passing({
  hasBegun, asked: () => firstLine.await(), connected: () => { overviewWhenIdle(); submitEarly(); }, doubt: () => connection.doubt(),
  erased: erase,
}));
const submitEarly = earlyEnter(place, store);
const send = text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
const post = activity => new Promise((resolve, reject) => directLine.postActivity(activity).subscribe(resolve, reject));

const vlak = document.querySelector('.vlak');
const sources = new Sources(new Drawer(vlak, { name: 'bron', staysBeside: true }), () => fieldOf(place));
const browser = new Browser(new Drawer(vlak, { name: 'verkenner', staysBeside: false }), ask);
const begin = new BeginState({ ask, browse: opener => browser.open(opener, !begin.isShown) });
const tools = new AnswerTools({
  send,
  rate: value => post({ type: 'event', name: 'message/submitAction', value }),
  say,
  access: () => conversation.access,
  open: (id, position) => sources.open(id, position),
});
const activityMiddleware = placeUnderAnswers((under, activity) => {
  sources.note(activity);
  tools.show(under, activity);
  firstLine.show(under.parentElement, activity.id);
});

// A question of a tile or a list: without a conversation there is nobody to ask.
function ask(question) {
  if (!place.dataset.klaar) return byId('storing').querySelector('button')?.focus();
  send(question);
  store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: '' } });
  focusQuestion(place);
}

function hasBegun() {
  conversation.begin();
  begin.end();
}

// All that was said goes, on the server and on the page, which begins again and then says so.
async function erase() {
  if (!await conversation.erase()) return say(texts.notErased);
  history.replaceState({ isErased: Boolean(conversation.access) }, '');
  conversation.forget();
  location.reload();
}

const draw = () => WebChat.renderWebChat({
  directLine, store, activityMiddleware, locale: 'nl-NL', nonce: page.nonce, username: texts.you,
  styleOptions: styleOptions(), overrideLocalizedStrings: webChatTexts,
}, place);

// The first connection, and each time that one is lost another to the same conversation, which brings what was missed.
async function connect() {
  const { connection: grant, isRenewed } = await conversation.open();
  if (isRenewed && directLine) return location.reload();
  const previous = directLine;
  directLine = WebChat.createDirectLine({ ...grant, webSocket: !onDevice || await isFirstTab(), pollingInterval: pollingTime });
  connection.watch(directLine);
  previous?.end();
  draw();
  if (isRenewed) say(texts.renewed);
  place.dataset.klaar = 'ja';
}

byId('stop').onclick = () => {
  post({ type: 'event', name: 'assistent/stop' });
  focusQuestion(place);
  byId('stop').hidden = true;
};
byId('nieuw').addEventListener('click', erase);
conversation.onLeft(() => location.reload());
setInterval(() => conversation.renew(), 10 * 60 * 1000);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (directLine) draw(); });
sources.listen(place);
if (history.state?.isErased) {
  say(texts.erased);
  history.replaceState(null, '');
}
if (conversation.hasBegun) begin.end();
if (isFrame) listenToWidget(place);
connect().then(() => {
  if (isFrame && document.hasFocus()) focusQuestion(place);
  if (page.aanvullen === 'ja') new TypeAhead(place.parentElement, ask);
}).catch(() => connection.fail(texts.failed));
