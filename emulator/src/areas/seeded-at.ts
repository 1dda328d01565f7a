const START = Date.UTC(2024, 0, 15, 9);
const MINUTE = 60_000;

/** When the thing at a position of a seed came to be: the same in every run. */
export const seededAt = (position: number): string => new Date(START + position * MINUTE).toISOString();
