import { errors } from '../errors.js';
import type { Project } from './project.js';

/** Who may see a project. @throws ServiceError for anything but `private` and `public`. */
export function parseVisibility(value: unknown): Project['visibility'] {
  const text = String(value).toLowerCase();
  if (text === 'private' || text === 'public') return text;
  throw errors.badArgument(`The value '${String(value)}' is not valid for visibility.`);
}
