// Every text of the page that is not the bot's own.
export const texts = {
  sources: 'Bronnen',
  stateOf: 'Stand: augustus 2023',
  generated: 'Geschreven door een taalmodel. Elke zin is getoetst aan het overzicht.',
  copy: 'Kopieer',
  copied: 'Het antwoord staat op het klembord.',
  notCopied: 'Kopiëren is niet gelukt. Selecteer de tekst en kopieer die zelf.',
  mail: 'Tekst voor e-mail',
  print: 'Afdrukken',
  rate: 'Helpt dit antwoord u?',
  yes: 'Ja',
  no: 'Nee',
  like: 'Ja, dit helpt',
  dislike: 'Nee, dit helpt niet',
  reason: 'Waarom? (mag leeg blijven; geen persoonsgegevens)',
  send: 'Verstuur',
  cancel: 'Zonder toelichting',
  thanks: 'Dank u wel. Uw oordeel is bewaard.',
  offline: 'Er is geen verbinding. Uw gesprek blijft bewaard en gaat verder zodra er weer verbinding is.',
  online: 'De verbinding is er weer.',
  notErased: 'Het gesprek kon niet worden gewist. Probeer het zo opnieuw.',
  renewed: 'Het vorige gesprek was verlopen. Dit is een nieuw gesprek.',
  failed: 'De assistent is nu niet bereikbaar. Probeer het over een minuut opnieuw.',
  you: 'U',
};

// Web Chat's own Dutch is left as it is, but for what a screen reader would stumble over.
export const webChatTexts = strings => ({
  ...strings,
  TEXT_INPUT_PLACEHOLDER: 'Typ uw vraag',
  TEXT_INPUT_ALT: 'Uw vraag',
  TEXT_INPUT_SEND_BUTTON_ALT: 'Verstuur',
});
