import type { Organization } from '@adoc/sdk';
import { parseAddress } from './address.js';
import { locate } from './locate.js';
import { isProblem } from './problem.js';
import { isPathHost, servicesHost } from './services-hosts.js';

/** What the URL of a git remote says about where its repository lives. Names are decoded, in the case they came. */
export interface Remote {
  organization: Organization;
  project: string;
  repository: string;
}

/**
 * Reads the URL of a git remote: https and ssh, old hosts and new, Services and Server. Undefined for everything
 * that is not beyond doubt a repository of Azure DevOps, and for every URL with a password in it.
 * The ssh address of a Server is undefined too: it does not tell scheme and port of the web address.
 */
export function parseRemote(url: string): Remote | undefined {
  const address = parseAddress(url);
  if (isProblem(address)) return undefined;
  // Service hosts serve no git.
  if (isPathHost(address.host) && address.host !== servicesHost) return undefined;
  const place = locate(address);
  if (isProblem(place)) return undefined;
  const names = findNames(place.rest, address.scheme === 'ssh');
  return names && { organization: place.organization, ...names };
}

/** `[project/](_git|_ssh)/[_full/|_optimized/]repository`; without a project it has the name of the repository. */
function findNames(path: string[], isSsh: boolean): { project: string; repository: string } | undefined {
  const segments = [...path];
  const isMarker = (segment: string | undefined) => segment === '_git' || (isSsh && segment === '_ssh');
  const project = isMarker(segments[0]) ? undefined : segments.shift();
  if (!isMarker(segments.shift())) return undefined;
  if (segments[0] === '_full' || segments[0] === '_optimized') segments.shift();
  const [repository, ...more] = segments;
  if (repository === undefined || more.length > 0) return undefined;
  if (!isName(repository) || !isName(project ?? repository)) return undefined;
  return { project: project ?? repository, repository };
}

/** A leading underscore is the service's own: `_apis`, `_git`. */
function isName(text: string): boolean {
  return text.length <= 255 && !text.startsWith('_');
}
