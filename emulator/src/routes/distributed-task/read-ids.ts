import { readNumber } from '../read-number.js';
import type { Call } from '../route.js';

/** Numbers with commas between them in the query; undefined when it is absent. @throws ServiceError when one is none. */
export function readIds({ query }: Call, name: string): number[] | undefined {
  return query
    .text(name)
    ?.split(',')
    .map((id) => readNumber(id.trim(), name));
}
