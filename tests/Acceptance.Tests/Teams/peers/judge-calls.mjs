// A Connector that reads what a bot sends with Microsoft's SDK, and has the SDK send the same.
// Usage: node judge-calls.mjs PORT.  GET /_calls gives what came in; POST /_repeat has the SDK repeat it, and gives that.
import { createServer } from 'node:http';
import { assertActivity } from 'botframework-schema';
import connector from 'botframework-connector';

const port = Number(process.argv[2]);
let calls = [];

const read = async request => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

// What of an activity the SDK finds to be of another type than it should be. What it misses is no matter: its check is for an activity
// as a bot has it, with all that a channel fills in.
const complaint = activity => {
  try {
    assertActivity(activity);
    return '';
  } catch (error) {
    return error.issues.filter(issue => issue.received !== 'undefined')
      .map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  }
};

const keep = async request => {
  const text = await read(request);
  const activity = text ? JSON.parse(text) : null;
  const { 'content-type': contentType, authorization } = request.headers;
  return {
    method: request.method, path: request.url, contentType, authorization, activity, complaint: activity ? complaint(activity) : '',
  };
};

const conversations = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

const repeat = async () => {
  const sent = calls;
  const credentials = new connector.TokenCredentials('geen-geheim');
  const client = new connector.ConnectorClient(credentials, { baseUri: `http://127.0.0.1:${port}` });
  calls = [];
  for (const { method, path, activity } of sent) {
    const [conversation, id] = conversations.exec(path).slice(1).map(part => part && decodeURIComponent(part));
    if (method === 'PUT') await client.conversations.updateActivity(conversation, id, activity);
    else if (method === 'DELETE') await client.conversations.deleteActivity(conversation, id);
    else if (id) await client.conversations.replyToActivity(conversation, id, activity);
    else await client.conversations.sendToConversation(conversation, activity);
  }

  return calls;
};

createServer(async (request, response) => {
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    if (request.url === '/_calls') return answer(200, calls);
    if (request.url === '/_repeat') return answer(200, await repeat());
    calls.push(await keep(request));
    return answer(request.method === 'POST' ? 201 : 200, { id: String(calls.length) });
  } catch (error) {
    return answer(500, { error: { code: 'Judge', message: error.stack } });
  }
}).listen(port, '127.0.0.1');
