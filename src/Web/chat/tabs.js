// The tabs of a device share a conversation, and a conversation has one stream: the first tab has it, the others ask now and then.

let first;

/** @returns {Promise<boolean>} whether this tab has the stream; the answer stays the same for as long as the tab is open */
export const isFirstTab = () => first ??= new Promise(resolve => {
  if (!navigator.locks) return resolve(false);
  return navigator.locks.request('assistent.gesprek', { ifAvailable: true }, lock => {
    resolve(Boolean(lock));
    return lock && new Promise(() => { /* Held until the tab is closed. */ });
  });
});
