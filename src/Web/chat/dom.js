// The few ways in which this front end makes elements. Text is always set as text, never as markup.

/** @returns {HTMLElement} an element with its properties and children */
export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** @returns {HTMLButtonElement} a button in the style of the theme */
export const button = (text, onclick, kind = 'secondary-action') =>
  element('button', { type: 'button', className: `utrecht-button utrecht-button--${kind}`, textContent: text, onclick });

/** @returns {HTMLButtonElement} a button that does not ask for attention */
export const quietButton = (text, onclick) => element('button', { type: 'button', className: 'stil', textContent: text, onclick });

const elsewhere = { target: '_blank', rel: 'noopener noreferrer' };

/** @returns {HTMLElement} a link to a page, in a tab of its own, or to a mail; what is no such address stays text */
export const link = (text, address) => /^(https?:\/\/|mailto:)/.test(address ?? '')
  ? element('a', {
    className: 'utrecht-link utrecht-link--html-a', href: address, textContent: text, ...address.startsWith('http') ? elsewhere : {},
  })
  : element('span', { textContent: text });

/** @returns {HTMLElement} the element of the page with an id */
export const byId = id => document.getElementById(id);

/** @returns {object[]} the citations of an activity */
export const citationsOf = activity =>
  activity.entities?.find(entity => entity.type === 'https://schema.org/Message')?.citation ?? [];
