// Web Chat draws the conversation with React; this adds a place of our own under the answers, and leaves what it drew as it is.
import { createElement } from 'react';

const isOfBot = activity => activity.type === 'message' && activity.from?.role !== 'user' && activity.id;

/**
 * @param {(place: HTMLElement, activity: object) => void} show fills the place under an answer; called each time it is drawn
 * @returns Web Chat's `activityMiddleware`
 */
export const placeUnderAnswers = show => () => next => (...card) => {
  const draw = next(...card);
  const { activity } = card[0];
  if (!draw || !isOfBot(activity)) return draw;
  const fill = place => { if (place) show(place, activity); };
  return (...options) => createElement('div', { 'data-activiteit': activity.id },
    draw(...options), createElement('div', { className: 'bij-antwoord', ref: fill }));
};
