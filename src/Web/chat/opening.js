// Begins with the conversation's token. The page itself waits for Web Chat, which takes longest to come and to run.
import { Conversation } from './conversation.js';

export const onDevice = document.documentElement.dataset.onthoud === 'apparaat';

export const conversation = new Conversation(onDevice ? window.localStorage : window.sessionStorage);

conversation.openEarly();
document.addEventListener('DOMContentLoaded', () => import('./main.js'));
