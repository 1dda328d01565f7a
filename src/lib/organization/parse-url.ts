import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import { parseAddress } from './address.js';
import { locate } from './locate.js';
import { isProblem, type Problem } from './problem.js';
import { quoteValue } from './quote-value.js';
import { isOrganizationName, servicesHost } from './services-hosts.js';

/**
 * The organization in what people give by flag, environment and settings: a name, its URL old or new, the URL of a
 * project or repository in it, a git address, the URL of a collection of an Azure DevOps Server.
 * @throws AdocError `not-azure-devops-url` (exit 2). A password in the text is never repeated.
 */
export function parseOrganization(text: string): Organization {
  if (isOrganizationName(text)) {
    const name = text.toLowerCase();
    return { url: `https://${servicesHost}/${name}`, name, deployment: 'services' };
  }
  const place = read(text);
  if (isProblem(place)) throw refusal(text, place);
  return place.organization;
}

function read(text: string) {
  const address = parseAddress(text);
  return isProblem(address) ? address : locate(address);
}

function refusal(text: string, { problem }: Problem): AdocError {
  const meant = findMeant(text);
  return new AdocError(`${quoteValue(text) ?? 'The given value'} is not an organization of Azure DevOps.`, {
    code: 'not-azure-devops-url',
    exitCode: exitCodes.usage,
    reason: text === '' ? 'It is empty.' : problem,
    suggestions: [
      ...(meant ? [`Did you mean ${meant.url}?`] : []),
      'Azure DevOps Services: contoso, or https://dev.azure.com/contoso',
      'Azure DevOps Server: https://tfs.contoso.com/tfs/DefaultCollection',
    ],
  });
}

/** The organization that the text would name with https:// before it. */
function findMeant(text: string): Organization | undefined {
  const rest = text.replace(/^http:\/\//i, '');
  if (rest.includes('://') || rest.includes('@') || !/^[^/]*[.:]/.test(rest)) return undefined;
  const place = read(`https://${rest}`);
  return isProblem(place) ? undefined : place.organization;
}
