import { AdocError, exitCodes, type Organization } from '@adoc/sdk';

/** @param reason what the server says of it */
export function noSuchOrganization({ url, deployment }: Organization, reason?: string): AdocError {
  const what = deployment === 'services' ? 'organization' : 'collection';
  return new AdocError(`There is no ${what} at ${url}.`, {
    code: 'no-such-organization',
    exitCode: exitCodes.notFound,
    reason,
    suggestions: ['Check the spelling: the URL is the one that the browser shows.'],
  });
}
