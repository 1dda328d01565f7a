import { errors } from '../errors.js';
import { invalidRepositoryName } from './errors.js';

const LONGEST = 64;
const FORBIDDEN = /[/:\\~&%;@'"?<>|#$*}{,+=[\]]/;

/** @throws ServiceError when the service would not call a repository so. */
export function checkRepositoryName(name: unknown): asserts name is string {
  if (typeof name !== 'string' || name.trim() === '') throw errors.missing('name');
  const isControl = [...name].some((letter) => letter < ' ' || letter === '\u007f');
  const isAllowed = name.length <= LONGEST && !isControl && !FORBIDDEN.test(name) && !/^[_.]|\.$/.test(name);
  if (!isAllowed) throw invalidRepositoryName(name);
}
