import { getDefinition } from '../../areas/release/definitions.js';
import { releaseErrors } from '../../areas/release/errors.js';
import type { ReleaseDefinition } from '../../areas/release/release-definition.js';
import { releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { contentBody } from './definition-body.js';
import { urlsOf } from './references.js';
import { idOf, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

export const definitionRevisions: Route = {
  ...RELEASE,
  id: '258b82e0-9d41-43f3-86d6-fef14ddd44bc',
  resource: 'revisions',
  template: '{project}/_apis/{area}/definitions/{definitionId}/{resource}/{revision}',
  versions: versionsOf(4),
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: listRevisions },
    { method: 'GET', parameter: 'revision', scopes: READ, anonymous: true, run: showRevision },
  ],
};

function definitionOf(call: Call): ReleaseDefinition {
  const { organization } = call;
  const place = { organization, state: releaseStateOf(organization), project: projectOf(call) };
  return getDefinition(place, idOf(call, 'definitionId'));
}

function listRevisions(call: Call): Answer {
  const definition = definitionOf(call);
  const { api } = urlsOf(call, definition.project);
  return answer.list(
    definition.revisions.map(({ revision, changedBy, changedDate, changeType, comment }) => ({
      definitionId: definition.id,
      revision,
      changedDate,
      changeType,
      comment,
      definitionUrl: `${api}/definitions/${definition.id}?Revision=${revision}`,
      changedBy: identityReference(call, changedBy),
    })),
  );
}

/** A download, so that it is text although it holds JSON. */
function showRevision(call: Call): Answer {
  const definition = definitionOf(call);
  const wanted = idOf(call, 'revision');
  const found = definition.revisions[wanted - 1];
  if (!found) throw releaseErrors.invalid(`Revision ${wanted} of release pipeline ${definition.id} does not exist.`);
  const body = { id: definition.id, revision: wanted, ...contentBody(call, found.content) };
  return answer.text(JSON.stringify(body), 200);
}
