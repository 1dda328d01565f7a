const time = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z ?/;

/** The time that agents write before a line of a log, with the blank behind it; empty where there is none. */
export const timeOf = (line: string): string => time.exec(line)?.[0] ?? '';
