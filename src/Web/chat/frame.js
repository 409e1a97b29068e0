// The field of Web Chat, and what passes between the frame and the widget around it.

/** Whether the chat stands in the widget's frame. */
export const isFrame = window.parent !== window;

const questionField = '[data-id="webchat-sendbox-input"]';

/** @returns {HTMLElement | null} the field in which a question is typed */
export const fieldOf = place => place.querySelector(questionField);

/** Puts the focus in the field; Web Chat draws it some time after it is asked to. */
export function focusQuestion(place) {
  const field = fieldOf(place);
  if (field) return field.focus();
  const drawn = new MutationObserver(() => {
    const found = fieldOf(place);
    if (!found) return;
    drawn.disconnect();
    found.focus();
  });
  return drawn.observe(place, { childList: true, subtree: true });
}

/** The widget opens and closes around the frame. */
export function listenToWidget(place) {
  document.documentElement.classList.add('in-venster');
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) window.parent.postMessage({ assistent: 'sluiten' }, '*');
  });
  window.addEventListener('message', event => {
    if (event.source === window.parent && event.data?.assistent === 'open') focusQuestion(place);
  });
}
