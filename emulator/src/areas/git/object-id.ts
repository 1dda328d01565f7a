/** Stands for no object: the old value of a ref that is new, and the new value of one that goes. */
export const ZERO_ID = '0'.repeat(40);

/** Whether a text is a whole id of an object. */
export const isObjectId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{40}$/i.test(text);
