import { isTime } from './is-time.js';

/** The day of a time of the service, where the reader is: `2026-03-01`. @param time ISO 8601; what is no time stays as it is. */
export function localDate(time: string | undefined): string | undefined {
  if (!isTime(time)) return time;
  const date = new Date(time);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
