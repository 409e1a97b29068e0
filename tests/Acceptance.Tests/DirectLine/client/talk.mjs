// Talks to a bot as a page does, with Microsoft's own client: starts, asks, loses its connection, asks on.
// Usage: node talk.mjs DOMAIN TOKEN QUESTION…   Writes every activity and every change of connection as a line of JSON.
import directline from 'botframework-directlinejs';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

const [domain, token, ...questions] = process.argv.slice(2);
const sockets = [];
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};

const write = line => console.log(JSON.stringify(line));
const fail = error => {
  write({ error: String(error?.message ?? error) });
  process.exit(1);
};

const line = new directline.DirectLine({ domain, token, webSocket: true });
line.connectionStatus$.subscribe(status => write({ status: directline.ConnectionStatus[status] }));

const ask = text => {
  write({ asking: text });
  const channelData = { clientActivityID: text.replace(/\W/g, '-') };
  line.postActivity({ type: 'message', text, from: { id: '', role: 'user' }, channelData })
    .subscribe(id => write({ posted: id }), fail);
};

let asked = 0;
line.activity$.subscribe(activity => {
  write({ activity });
  if (activity.type !== 'message' || activity.from.role !== 'bot') return;
  if (asked === questions.length) return process.exit(0);
  // The second question is asked without a connection, so its answer comes when there is one again.
  if (asked === 1) sockets.at(-1).terminate();
  ask(questions[asked++]);
}, fail);
