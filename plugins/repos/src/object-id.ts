/** Whether a text is the id of an object of Git, in full. */
export const isObjectId = (text: string): boolean => /^[0-9a-f]{40}$/i.test(text);
