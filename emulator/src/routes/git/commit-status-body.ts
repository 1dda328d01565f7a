import type { CommitStatus } from '../../areas/git/commit-statuses.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';

export const commitStatusBody = (call: Call, status: CommitStatus): object => ({
  id: status.id,
  state: status.state,
  ...(status.description !== undefined && { description: status.description }),
  context: { name: status.context.name, ...(status.context.genre !== undefined && { genre: status.context.genre }) },
  creationDate: status.date,
  updatedDate: status.date,
  createdBy: identityReference(call, status.createdBy),
  ...(status.targetUrl !== undefined && { targetUrl: status.targetUrl }),
});
