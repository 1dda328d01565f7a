import { AdocError } from '@adoc/sdk';

/** The AdocError that a promise rejects with; anything else fails the test. */
export async function catchError(promise: Promise<unknown>): Promise<AdocError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  if (error instanceof AdocError) return error;
  throw error ?? new Error('It did not reject.');
}
