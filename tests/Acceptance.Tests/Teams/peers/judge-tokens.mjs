// Asks Microsoft's SDK what it thinks of calls to a bot.
// Standard input: a line of JSON with who the bot is and where the keys are, then one per call. Standard output: a verdict per call.
import { createInterface } from 'node:readline';
import connector from 'botframework-connector';

const { allowedCallersClaimsValidator, AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = connector;
// The SDK tells of every refusal on standard error.
console.error = () => {};

let bot;
for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  if (!bot) {
    bot = BotFrameworkAuthenticationFactory.create(
      '', true, `https://login.microsoftonline.com/${said.tenant}`, 'https://api.botframework.com', said.issuer, 'https://token.botframework.com',
      said.channels, said.entra, 'urn:botframework:azure',
      new PasswordServiceClientCredentialFactory(said.appId, 'geheim', said.tenant),
      new AuthenticationConfiguration([], allowedCallersClaimsValidator(said.callers), said.issuers));
    continue;
  }

  const verdict = await bot.authenticateRequest(JSON.parse(said.activity), said.authorization).then(() => '', error => error.message || error.name);
  console.log(JSON.stringify({ name: said.name, isAccepted: verdict === '', reason: verdict }));
}
