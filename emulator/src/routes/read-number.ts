import { errors } from '../areas/errors.js';

/** The number that a path names. @throws ServiceError with status 400 when it is none. */
export function readNumber(text: string | undefined, name: string): number {
  if (!/^\d{1,9}$/.test(text ?? '')) throw errors.badArgument(`The value '${text}' is not valid for ${name}.`);
  return Number(text);
}
