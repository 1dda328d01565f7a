import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import { parseSignInTarget } from '../organization/marketplace.js';
import { travelsInClear } from '../organization/travels-in-clear.js';

/** The organization to sign in to, or the Marketplace. @throws AdocError (exit 2) for one that would be asked without encryption. */
export function parseTarget(text: string, { allowHttp }: { allowHttp: boolean }): Organization {
  const organization = parseSignInTarget(text);
  if (allowHttp || !travelsInClear(organization)) return organization;
  throw new AdocError(
    `${organization.url} is not encrypted: the token or password would travel in the clear, now and with every command.`,
    {
      code: 'plain-http',
      exitCode: exitCodes.usage,
      suggestions: ['Use https.', 'Or accept it: --allow-http'],
    },
  );
}
