import { AdocError, exitCodes } from '@adoc/sdk';

interface Named {
  id: number | string;
  name: string;
}

interface Wanted {
  /** As it was typed. */
  name: string;
  /** `agent pool`, for messages. */
  kind: string;
  /** Where it was looked for: `in the project "Fabrikam"`. */
  place: string;
  /** What to type to see all of them. */
  list: string;
}

/**
 * The one of a list that has a name, in whatever case.
 * @throws AdocError exit 3 when there is none, 2 with the ids when there are several
 */
export function chooseNamed<Found extends Named>(all: readonly Found[], wanted: Wanted): Found {
  const same = all.filter(({ name }) => name.toLowerCase() === wanted.name.toLowerCase());
  const [found, ...others] = same;
  if (!found) {
    throw new AdocError(`There is no ${wanted.kind} "${wanted.name}" ${wanted.place}.`, {
      code: 'not-found',
      exitCode: exitCodes.notFound,
      suggestions: [`See which there are: ${wanted.list}`],
    });
  }
  if (others.length === 0) return found;
  throw new AdocError(`"${wanted.name}" is the name of ${same.length}: give an id.`, {
    code: 'ambiguous-name',
    exitCode: exitCodes.usage,
    suggestions: same.map(({ id, name }) => `${id}: ${name}`),
  });
}
