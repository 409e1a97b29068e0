// The chat on the page, and in the frame that the widget opens.
import { AnswerTools } from './answer.js';
import { Conversation } from './conversation.js';
import { texts, webChatTexts } from './texts.js';
import { placeUnderAnswers } from './transcript.js';

const page = document.documentElement.dataset;
const byId = id => document.getElementById(id);
const isFrame = window.parent !== window;
const questionField = '[data-id="webchat-sendbox-input"]';
const noticeTime = 8000;
const pollingTime = 2000;
const narrow = 640;
const erasedKey = 'assistent.gewist';

function say(text) {
  byId('melding').textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { byId('melding').textContent = ''; }, noticeTime);
}

const colors = () => {
  const style = getComputedStyle(document.body);
  return name => style.getPropertyValue(name).trim();
};

function styleOptions() {
  const color = colors();
  return {
    accent: color('--assistent-accent-color'),
    backgroundColor: color('--assistent-background-color'),
    bubbleBackground: color('--assistent-bubble-background-color'),
    bubbleTextColor: color('--assistent-color'),
    bubbleBorderColor: color('--assistent-border-color'),
    bubbleBorderRadius: 8,
    bubbleFromUserBackground: color('--assistent-accent-color'),
    bubbleFromUserTextColor: color('--assistent-accent-contrast-color'),
    bubbleFromUserBorderRadius: 8,
    bubbleMaxWidth: 720,
    primaryFont: color('--utrecht-document-font-family'),
    subtle: color('--assistent-subtle-color'),
    sendBoxBackground: color('--assistent-bubble-background-color'),
    sendBoxTextColor: color('--assistent-color'),
    sendBoxPlaceholderColor: color('--assistent-subtle-color'),
    sendBoxButtonColor: color('--assistent-accent-color'),
    sendBoxBorderTop: `1px solid ${color('--assistent-border-color')}`,
    sendBoxHeight: 52,
    suggestedActionLayout: innerWidth < narrow ? 'stacked' : 'flow',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionsStackedHeight: 160,
    suggestedActionsStackedOverflow: 'auto',
    suggestedActionBackgroundColor: color('--assistent-bubble-background-color'),
    suggestedActionTextColor: color('--assistent-accent-color'),
    suggestedActionBorderColor: color('--assistent-accent-color'),
    suggestedActionBorderRadius: 18,
    suggestedActionHeight: 36,
    suggestedActionsFlowMaxHeight: 144,
    timestampColor: color('--assistent-subtle-color'),
    failedConnectivity: color('--assistent-color'),
    slowConnectivity: color('--assistent-color'),
    notificationText: color('--assistent-color'),
    hideUploadButton: true,
    sendTimeout: 30000,
  };
}

async function start(conversation) {
  const { WebChat } = window;
  const { connection, isRenewed } = await conversation.open();
  const directLine = WebChat.createDirectLine({ ...connection, webSocket: page.onthoud !== 'apparaat' || await isFirstTab(), pollingInterval: pollingTime });
  const store = WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      offerStop(action.payload.activity);
      emptyWhenErased(action.payload.activity);
    }
    return next(action);
  });
  byId('stop').onclick = () => {
    directLine.postActivity({ type: 'event', name: 'assistent/stop' }).subscribe();
    focusQuestion();
    byId('stop').hidden = true;
  };
  const tools = new AnswerTools({
    send: text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }),
    rate: value => new Promise((resolve, reject) => directLine.postActivity({ type: 'event', name: 'message/submitAction', value }).subscribe(resolve, reject)),
    say,
  });
  const activityMiddleware = placeUnderAnswers((place, activity) => tools.show(place, activity));
  const draw = () => WebChat.renderWebChat({
    directLine, store, activityMiddleware, locale: 'nl-NL', nonce: page.nonce, username: texts.you, styleOptions: styleOptions(), overrideLocalizedStrings: webChatTexts,
  }, byId('gesprek'));
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  if (isRenewed) say(texts.renewed);
  byId('gesprek').dataset.klaar = 'ja';
  if (isFrame && document.hasFocus()) focusQuestion();
}

// While an answer is being written, it can be stopped.
function offerStop(activity) {
  if (activity.from?.role === 'user') return;
  byId('stop').hidden = !(activity.type === 'typing' && activity.entities?.some(entity => entity.type === 'streaminfo' && entity.streamType === 'streaming'));
}

// What was erased on the server goes from the page too: it begins again from what is left there, once.
function emptyWhenErased(activity) {
  if (!activity.channelData?.assistent?.erased || sessionStorage.getItem(erasedKey) === activity.id) return;
  sessionStorage.setItem(erasedKey, activity.id);
  location.reload();
}

// Web Chat draws the field some time after it is asked to.
function focusQuestion() {
  const field = document.querySelector(questionField);
  if (field) return field.focus();
  const drawn = new MutationObserver(() => {
    const found = document.querySelector(questionField);
    if (!found) return;
    drawn.disconnect();
    found.focus();
  });
  drawn.observe(byId('gesprek'), { childList: true, subtree: true });
}

// The tabs of a device share a conversation, and a conversation has one stream: the first tab has it, the others ask now and then.
const isFirstTab = () => new Promise(resolve => {
  if (!navigator.locks) return resolve(false);
  return navigator.locks.request('assistent.gesprek', { ifAvailable: true }, lock => {
    resolve(Boolean(lock));
    return lock && new Promise(() => { /* Held until the tab is closed. */ });
  });
});

function answerToKeys(event) {
  if (event.key === 'Escape' && !event.defaultPrevented) window.parent.postMessage({ assistent: 'sluiten' }, '*');
}

const storage = page.onthoud === 'apparaat' ? window.localStorage : window.sessionStorage;
const conversation = new Conversation(storage);
byId('nieuw').addEventListener('click', async () => {
  if (!await conversation.erase()) return say(texts.notErased);
  conversation.forget();
  location.reload();
});
window.addEventListener('offline', () => say(texts.offline));
window.addEventListener('online', () => say(texts.online));
setInterval(() => conversation.renew(), 10 * 60 * 1000);
if (isFrame) {
  document.documentElement.classList.add('in-venster');
  window.addEventListener('keydown', answerToKeys);
  window.addEventListener('message', event => { if (event.source === window.parent && event.data?.assistent === 'open') focusQuestion(); });
}
start(conversation).catch(() => { byId('melding').textContent = texts.failed; });
