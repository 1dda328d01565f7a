import { issueAssertion } from '../../areas/entra/issue-assertion.js';
import { errors } from '../../areas/errors.js';
import { connectionsOf, nameIn } from '../../areas/service-connections/connections.js';
import { connectionErrors } from '../../areas/service-connections/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';

const AUDIENCE = 'api://AzureADTokenExchange';

/** The token with which a job of a pipeline proves to Entra ID which service connection it uses (`SYSTEM_OIDCREQUESTURI`). */
export const oidcToken: Route = {
  id: '69a319f4-28c1-4bfd-93e6-ea0ff5c6f1a2',
  area: 'distributedtask',
  resource: 'oidctoken',
  template: '{scopeIdentifier}/_apis/{area}/hubs/{hubName}/plans/{planId}/jobs/{jobId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '7.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', parameter: 'jobId', scopes: [], run: issue }],
};

function issue(call: Call): Answer {
  const { organization, parameters, query } = call;
  const project = getProject(call, parameters.scopeIdentifier ?? '');
  // A personal access token belongs to no job.
  if (call.caller.account?.kind !== 'bearer') throw errors.notAuthorized(call.caller.user.id);
  const id = query.text('serviceConnectionId');
  const connection = id === undefined ? undefined : connectionsOf(organization).find(project, id);
  if (id !== undefined && !connection) throw connectionErrors.notFound(id);
  const subject = connection
    ? `sc://${organization.name}/${project.name}/${nameIn(connection, project)}`
    : `p://${organization.name}/${project.name}/${parameters.planId}`;
  const oidcToken = issueAssertion(
    { clock: organization.clock, secrets: organization.accounts.secrets },
    {
      issuer: `https://vstoken.dev.azure.com/${organization.id}`,
      subject,
      audience: AUDIENCE,
    },
  );
  return answer.json({ oidcToken });
}
