import { commitStatusesOf } from '../../areas/git/commit-statuses.js';
import { pushesOf } from '../../areas/git/pushes.js';
import { refLocksOf } from '../../areas/git/ref-locks.js';
import type { RefUpdateResult } from '../../areas/git/ref-update-result.js';
import type { Ref } from '../../areas/git/refs.js';
import type { Repository } from '../../areas/git/repository.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { commitStatusBody } from './commit-status-body.js';
import { repositoryUrl } from './repository-url.js';

/** A branch or tag as the service shows it. */
export function refBody(call: Call, repository: Repository, { name, objectId, peeledObjectId }: Ref): object {
  const { organization, query } = call;
  const url = repositoryUrl(call, repository);
  const self = `${url}/refs?filter=${encodeURIComponent(name.slice('refs/'.length))}`;
  const owner = refLocksOf(organization).find(repository, name);
  // What was there from the start, without a push, is the first one's.
  const creator = pushesOf(organization).creatorOf(repository, name) ?? directoryOf(organization).all()[0];
  return {
    name,
    objectId,
    ...(query.flag('peelTags') && peeledObjectId !== undefined && { peeledObjectId }),
    ...(owner && { isLockedBy: identityReference(call, owner), isLocked: true }),
    ...(creator && { creator: identityReference(call, creator) }),
    url: self,
    ...((query.flag('includeStatuses') || query.flag('latestStatusesOnly')) && {
      statuses: statusesOf(call, repository, peeledObjectId ?? objectId),
    }),
    ...(query.flag('includeLinks') && { _links: { self: { href: self }, repository: { href: url } } }),
  };
}

function statusesOf(call: Call, repository: Repository, commitId: string): object[] {
  const latestOnly = call.query.flag('latestStatusesOnly');
  const statuses = commitStatusesOf(call.organization).of(repository, commitId, { latestOnly });
  return statuses.map((status) => commitStatusBody(call, status));
}

/** What became of the update of a ref. */
export const refUpdateBody = ({ id }: Repository, result: RefUpdateResult): object => ({
  repositoryId: id,
  name: result.name,
  oldObjectId: result.oldObjectId,
  newObjectId: result.newObjectId,
  isLocked: result.status === 'locked',
  updateStatus: result.status,
  success: result.success,
  ...(result.status === 'rejectedByPolicy' && result.error && { customMessage: result.error.message }),
});
