// What comes in from the server, made ready to be drawn.
import { citationsOf } from './dom.js';

const definitions = /\n\n\[\d+\]: [\s\S]*$/;

// The title stands between quotes of Markdown.
const quotable = title => title.replaceAll(/["\\\n]/g, ' ');

/**
 * A `[1]` becomes a button, which opens the source here instead of a page elsewhere; what to ask next is drawn under the answer instead
 * of at the field, where it would stay.
 */
export function prepared(activity) {
  if (activity.type !== 'message' || activity.from?.role === 'user') return activity;
  const citations = citationsOf(activity);
  const markers = citations.map(({ position, appearance }) => `[${position}]: cite:${position} "${quotable(appearance.name)}"`);
  return {
    ...activity,
    text: markers.length > 0 ? `${activity.text.replace(definitions, '')}\n\n${markers.join('\n')}` : activity.text,
    suggestedActions: undefined,
    channelData: { ...activity.channelData, vervolg: (activity.suggestedActions?.actions ?? []).map(({ value }) => value) },
  };
}

/** @returns {boolean} whether an activity is something that the user said */
export const isQuestion = activity => activity.type === 'message' && activity.from?.role === 'user';

/** @returns {boolean} whether a model is writing, which can be stopped */
export const isWriting = activity => activity.type === 'typing'
  && Boolean(activity.entities?.some(entity => entity.type === 'streaminfo' && entity.streamType === 'streaming'));
