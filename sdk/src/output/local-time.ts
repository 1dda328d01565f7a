import { isTime } from './is-time.js';
import { localDate } from './local-date.js';

/** A time of the service, where the reader is: `2026-03-01 14:05:09`. @param time ISO 8601; what is no time stays as it is. */
export function localTime(time: string | undefined): string | undefined {
  if (!isTime(time)) return time;
  const date = new Date(time);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return `${localDate(time)} ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
