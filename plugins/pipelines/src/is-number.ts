/** Whether a text is the number of something, and not its name. */
export const isNumber = (text: string): boolean => /^[1-9]\d*$/.test(text);
