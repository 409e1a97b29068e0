// The row of tools under an answer: what a reader can do with it elsewhere.
import { texts } from './texts.js';

export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

export const button = (text, onclick, kind = 'secondary-action') =>
  element('button', { type: 'button', className: `utrecht-button utrecht-button--${kind}`, textContent: text, onclick });

// The text as it is read: without the definitions of links, marks of Markdown and escapes.
const plainText = activity => activity.text
  .replace(/\n\n\[\d+\]: [\s\S]*$/, '')
  .replaceAll(/\\([\\`*_[\]<>#~|])/g, '$1');

/** The buttons under an answer. */
export const toolsOf = (activity, citations, actions) => [
  button(texts.copy, () => copy(activity, citations, actions)),
  button(texts.mail, () => actions.send(texts.mail)),
  button(texts.print, () => window.print()),
];

async function copy(activity, citations, actions) {
  const sources = citations.map(({ position, appearance }) => `[${position}] ${appearance.name}${appearance.url ? `: ${appearance.url}` : ''}`);
  try {
    await navigator.clipboard.writeText(`${plainText(activity)}\n\n${sources.join('\n')}`);
    actions.say(texts.copied);
  } catch {
    actions.say(texts.notCopied);
  }
}
