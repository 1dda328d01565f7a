import { errors } from '../../areas/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import type { ImportSource } from '../../areas/git/import-request.js';
import { isServicesHost, readAddress } from '../../http/address.js';
import type { Call } from '../route.js';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

interface Asked {
  url: string | undefined;
  /** Whether a service connection goes with it. */
  isAuthorized: boolean;
}

/**
 * Finds out what the URL of an import means: a repository of this organization, one on this machine, or something out of reach.
 * @throws ServiceError when it is no URL of a Git repository.
 */
export function findSource(call: Call, { url: text, isAuthorized }: Asked): ImportSource {
  if (!text) throw errors.missing('gitSource.url');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^(?:https?|file):$/.test(url.protocol) || (url.protocol === 'file:' && url.host !== '')) {
    throw errors.badArgument(`The URL '${text}' is not one of a Git repository.`);
  }
  if (isOwn(call, url)) return findOwn(call, { url, isAuthorized });
  if (url.protocol === 'file:' || LOOPBACK.test(url.hostname)) return { kind: 'remote', url: url.href };
  return { kind: 'unreachable', reason: `The remote ${url.hostname} could not be reached.` };
}

/** Whether the URL leads back here. The emulator must not wait for itself while it works in the background. */
function isOwn({ url: here }: Call, url: URL): boolean {
  const isHere = LOOPBACK.test(url.hostname) && LOOPBACK.test(here.hostname) && url.port === here.port;
  return url.host === here.host || isHere || isServicesHost(url.hostname);
}

function findOwn(call: Call, { url, isAuthorized }: { url: URL; isAuthorized: boolean }): ImportSource {
  const { organization } = call;
  const address = readAddress({ origin: url.origin, path: url.pathname });
  const isHere =
    address?.shape === organization.shape && address.name.toLowerCase() === organization.name.toLowerCase();
  const [project = '', folder = '', name = ''] =
    address?.segments[0]?.toLowerCase() === '_git'
      ? [address.segments[1], ...address.segments]
      : (address?.segments ?? []);
  const owner = organization.projects.find(
    (known) => known.id === project.toLowerCase() || known.name.toLowerCase() === project.toLowerCase(),
  );
  const found =
    isHere && owner && folder.toLowerCase() === '_git' ? findRepository(organization, owner, name) : undefined;
  if (!found || found.isDisabled) return { kind: 'unreachable', reason: `The repository ${url.href} does not exist.` };
  if (owner?.visibility !== 'public' && !isAuthorized) {
    return { kind: 'unreachable', reason: 'The remote requires authorization: a service connection has to be given.' };
  }
  return { kind: 'repository', repository: found };
}
