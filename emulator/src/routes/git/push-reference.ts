import type { Push } from '../../areas/git/push.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { repositoryUrl } from './repository-url.js';

/** A push as commits name it. */
export const pushReference = (call: Call, { id, user, date, repository }: Push): object => ({
  pushedBy: identityReference(call, user),
  pushId: id,
  date,
  url: `${repositoryUrl(call, repository)}/pushes/${id}`,
});
