import type { Organization } from '@adoc/sdk';
import type { Address } from './address.js';
import { findLookedLike } from './look-alike.js';
import type { Problem } from './problem.js';
import {
  findOrganizationInHost,
  isOrganizationName,
  isPathHost,
  marketplaceHost,
  servicesHost,
  sshHosts,
} from './services-hosts.js';

/** An organization and what the address says after it: project, `_git`, repository. */
export interface Place {
  organization: Organization;
  rest: string[];
}

/** Hosts of git that are nobody's Azure DevOps Server. */
const otherForges = /^(?:.+\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/;

const servicesName = /(?:^|\.)(?:dev\.azure|visualstudio)\.com$/i;

/** The rules that Azure DevOps Server has for names of collections. */
const collectionName = /^(?![_.])[^/:\\~&%;@'"?<>|#$*{},+=[\]]{1,64}(?<!\.)$/u;

/** The organization of an address, Services or Server. */
export function locate(address: Address): Place | Problem {
  const { scheme, user = '', host, port, segments } = address;
  if (scheme === 'ssh') return locateSsh(address);

  const label = findOrganizationInHost(host);
  if (label !== undefined || isPathHost(host)) {
    if (scheme === 'http') return { problem: `${host} is reached by https only.` };
    if (port !== undefined) return { problem: `${host} has no port ${port}.` };
    return label === undefined ? inServices(segments[0], segments.slice(1)) : inServices(label, segments);
  }
  if (host === sshHosts.current || host === sshHosts.former) return { problem: `${host} answers ssh only.` };

  if (host === marketplaceHost) {
    return { problem: `${host} is no organization: only devops login, logout and token know it.` };
  }
  const real = findLookedLike(host);
  if (real !== undefined) return { problem: `${host} is not Azure DevOps. The nearest real name is ${real}.` };
  // What people read as the host is a user name: https://dev.azure.com@evil.example/contoso.
  if (servicesName.test(user)) return { problem: `Its host is ${host}, which is not Azure DevOps.` };
  if (otherForges.test(host)) return { problem: `${host} is not Azure DevOps.` };
  return inServer(`${scheme}://${host}${port === undefined ? '' : `:${port}`}`, segments);
}

function inServices(name: string | undefined, path: string[]): Place | Problem {
  if (name === undefined) return { problem: 'It names no organization.' };
  if (!isOrganizationName(name)) {
    return { problem: 'The name of an organization has letters, digits and inner hyphens only, 50 at most.' };
  }
  const lower = name.toLowerCase();
  // What once was the only collection of an organization and still is in old URLs.
  const rest = path[0]?.toLowerCase() === 'defaultcollection' ? path.slice(1) : path;
  return { organization: { url: `https://${servicesHost}/${lower}`, name: lower, deployment: 'services' }, rest };
}

function inServer(origin: string, segments: string[]): Place | Problem {
  const inTfs = segments[0]?.toLowerCase() === 'tfs';
  const [given, ...rest] = inTfs ? segments.slice(1) : segments;
  const base = inTfs ? `${origin}/tfs` : origin;
  if (given === undefined || given.startsWith('_')) {
    return { problem: `An Azure DevOps Server needs a collection in its URL: ${base}/DefaultCollection.` };
  }
  const name = given.toLowerCase();
  if (!collectionName.test(given) || !collectionName.test(name))
    return { problem: 'Its collection has no valid name.' };
  // Lower case down to the escapes, so that whoever compares without case finds the canonical form.
  const url = `${base}/${encodeURIComponent(name).toLowerCase()}`;
  return { organization: { url, name, deployment: 'server' }, rest };
}

function locateSsh({ host, port, user, segments }: Address): Place | Problem {
  const isFormer = host === sshHosts.former;
  if (!isFormer && host !== sshHosts.current) {
    const real = findLookedLike(host);
    if (real !== undefined) return { problem: `${host} is not Azure DevOps. The nearest real name is ${real}.` };
    // The web address of a Server may have any scheme and port, and its ssh address tells neither.
    return { problem: 'An ssh address does not tell the web address of a Server; give the URL of the collection.' };
  }
  if (port !== undefined) return { problem: `${host} answers at port 22 only.` };
  if (segments[0] === 'v3') {
    const [, name, project, ...rest] = segments;
    if (isFormer && user?.toLowerCase() !== name?.toLowerCase()) {
      return { problem: `At ${host} the user name is the organization.` };
    }
    return inServices(name, project === undefined ? rest : [project, '_git', ...rest]);
  }
  return isFormer ? inServices(user, segments) : inServices(segments[0], segments.slice(1));
}
