import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import { parseOrganization } from '../organization/parse-url.js';
import { travelsInClear } from '../organization/travels-in-clear.js';

/** The organization to sign in to. @throws AdocError (exit 2) for one that would be asked without encryption. */
export function parseTarget(text: string, { allowHttp }: { allowHttp: boolean }): Organization {
  const organization = parseOrganization(text);
  if (allowHttp || !travelsInClear(organization)) return organization;
  throw new AdocError(
    `${organization.url} is not encrypted: the token would travel in the clear, now and with every command.`,
    {
      code: 'plain-http',
      exitCode: exitCodes.usage,
      suggestions: ['Use https.', 'Or accept it: --allow-http'],
    },
  );
}
