import type { PolicyConfiguration } from '../../areas/policy/configuration.js';
import { configurationsOf, getConfiguration } from '../../areas/policy/configurations.js';
import { policyErrors } from '../../areas/policy/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { configurationBody } from './configuration-body.js';

const SCOPES = ['vso.code'];

export const policyRevisions: Route = {
  id: 'fe1e68a2-60d3-43cb-855b-85e41ae97c95',
  area: 'policy',
  resource: 'revisions',
  template: '{project}/_apis/{area}/configurations/{configurationId}/{resource}/{revisionId}',
  versions: { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES, run: listRevisions },
    { method: 'GET', parameter: 'revisionId', scopes: SCOPES, run: getRevision },
  ],
};

function revisionsOf(call: Call): PolicyConfiguration[] {
  const { organization, parameters } = call;
  const { project = '', configurationId = '' } = parameters;
  const configuration = getConfiguration(organization, getProject(call, project), configurationId);
  return configurationsOf(organization).revisions(configuration);
}

function listRevisions(call: Call): Answer {
  const all = revisionsOf(call);
  const start = call.query.count('$skip') ?? 0;
  const page = all.slice(start, start + (call.query.count('$top') ?? all.length));
  return answer.list(page.map((revision) => configurationBody(call, revision)));
}

function getRevision(call: Call): Answer {
  const { configurationId = '', revisionId = '' } = call.parameters;
  const found = revisionsOf(call).find(({ revision }) => String(revision) === revisionId);
  if (!found) throw policyErrors.revisionNotFound(Number(configurationId), revisionId);
  return answer.json(configurationBody(call, found));
}
