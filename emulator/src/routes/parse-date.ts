import { errors } from '../areas/errors.js';

/** A moment as ISO 8601, whatever way it was written; without a zone, it is UTC. @throws ServiceError with status 400 for what is none. */
export function parseDate(text: string, name: string): string {
  const zoned = /(?:Z|[+-]\d\d:?\d\d|GMT|UTC)$/i.test(text) ? text : `${text}${/T/.test(text) ? 'Z' : ' UTC'}`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) throw errors.badArgument(`The value '${text}' is not valid for ${name}.`);
  return new Date(time).toISOString();
}
