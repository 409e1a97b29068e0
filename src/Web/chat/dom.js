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

/** @returns {HTMLElement} a link that opens in a tab of its own; what is no web address stays text */
export const link = (text, address) => /^https?:\/\//.test(address ?? '')
  ? element('a', {
    className: 'utrecht-link utrecht-link--html-a', href: address, target: '_blank', rel: 'noopener noreferrer', textContent: text,
  })
  : element('span', { textContent: text });

/** @returns {HTMLElement} the element of the page with an id */
export const byId = id => document.getElementById(id);

/** @returns {object[]} the citations of an activity */
export const citationsOf = activity =>
  activity.entities?.find(entity => entity.type === 'https://schema.org/Message')?.citation ?? [];
