/** A line of a log without the time that agents write before it. */
export const withoutTime = (line: string): string => line.replace(/^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z ?/, '');
