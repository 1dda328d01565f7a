import { pullRequestErrors } from './errors.js';

const LONGEST_TITLE = 400;
const LONGEST_DESCRIPTION = 4000;

/** @throws ServiceError when there is none, or it is too long. */
export function readTitle(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw pullRequestErrors.badValue('A title is required for a pull request.');
  }
  if (value.length > LONGEST_TITLE) {
    throw pullRequestErrors.badValue(`A title for a pull request must not be longer than ${LONGEST_TITLE} characters.`);
  }
  return value;
}

/** @throws ServiceError when it is too long. */
export function readDescription(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (value.length > LONGEST_DESCRIPTION) {
    throw pullRequestErrors.badValue(
      `A description for a pull request must not be longer than ${LONGEST_DESCRIPTION} characters.`,
    );
  }
  return value;
}
