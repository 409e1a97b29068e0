// Looks at what passes between Web Chat and the server, and makes ready what is going to be drawn.
import { byId } from './dom.js';
import { fieldOf } from './frame.js';
import { isQuestion, isWriting, prepared } from './incoming.js';

const slowPost = 2000;
const sending = ['WEB_CHAT/SEND_MESSAGE', 'WEB_CHAT/SUBMIT_SEND_BOX'];
const ready = ['connected', 'reconnected'];

/**
 * @param {{hasBegun: () => void, asked: () => void, connected: () => void, doubt: () => void, erased: () => void}} hears of a
 *   conversation with a question in it, of a question that is asked now, of a connection, that the server may be away, and that it has
 *   erased what was said
 * @returns Web Chat's middleware of its store
 */
export function passing({ hasBegun, asked, connected, doubt, erased }) {
  let waiting;
  const heard = {
    'DIRECT_LINE/CONNECT_FULFILLED': connected,
    'DIRECT_LINE/POST_ACTIVITY_PENDING': activity => {
      waiting = setTimeout(doubt, slowPost);
      if (isQuestion(activity)) asked();
    },
    'DIRECT_LINE/POST_ACTIVITY_REJECTED': doubt,
    'DIRECT_LINE/INCOMING_ACTIVITY': activity => { if (activity.from?.role !== 'user') byId('stop').hidden = !isWriting(activity); },
  };
  return ({ dispatch }) => next => {
    const hold = holding(dispatch);
    return action => {
      const activity = action.payload?.activity;
      if (action.type.startsWith('DIRECT_LINE/POST')) clearTimeout(waiting);
      if (activity && isQuestion(activity)) hasBegun();
      heard[action.type]?.(activity);
      if (hold(action)) return action;
      if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return next(action);
      if (activity.channelData?.assistent?.erased) erased();
      return next({ ...action, payload: { ...action.payload, activity: prepared(activity) } });
    };
  };
}

// Web Chat drops what is sent before it is connected: that is kept, and sent when it is.
function holding(dispatch) {
  let isConnected = false;
  const held = [];
  return action => {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      isConnected = true;
      setTimeout(() => held.splice(0).forEach(dispatch));
    }
    if (action.type === 'DIRECT_LINE/DISCONNECT_FULFILLED') isConnected = false;
    const isEarly = !isConnected && sending.includes(action.type);
    if (isEarly) held.push(action);
    return isEarly;
  };
}

/**
 * Web Chat takes no Enter before it is connected: it leaves the question where it is. That Enter is remembered, and done later.
 * @returns {() => void} to be called when there is a connection
 */
export function earlyEnter(place, store) {
  let isPressed = false;
  place.addEventListener('keydown', ({ key, shiftKey, target }) => {
    if (key === 'Enter' && !shiftKey && target === fieldOf(place)) isPressed = !ready.includes(store.getState().connectivityStatus);
  }, true);
  return () => {
    if (isPressed) setTimeout(() => store.dispatch({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } }));
    isPressed = false;
  };
}
