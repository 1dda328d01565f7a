import { propertiesOf, setProperty } from '../../areas/core/project-properties.js';
import { errors } from '../../areas/errors.js';
import { type PatchOperation, readPatch } from '../../areas/json-patch.js';
import { matchesWildcard } from '../../areas/wildcard.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getProject } from './find-project.js';

/** What the service and its clients keep about a project, as names and values. */
export const projectProperties: Route = {
  id: '4976a71a-4487-49aa-8aab-a1eda469037a',
  area: 'core',
  resource: 'properties',
  template: '_apis/projects/{projectId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '3.2', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'GET', scopes: ['vso.profile', 'vso.project'], run: listProperties },
    { method: 'PATCH', scopes: ['vso.project_write'], run: patchProperties },
  ],
};

function listProperties(call: Call): Answer {
  const project = getProject(call, call.parameters.projectId ?? '');
  const keys = call.query.text('keys')?.split(',');
  const all = [...propertiesOf(call.organization, project)].map(([name, value]) => ({ name, value }));
  return answer.list(keys ? all.filter(({ name }) => keys.some((key) => matchesWildcard(name, key.trim()))) : all);
}

function patchProperties(call: Call): Answer {
  const project = getProject(call, call.parameters.projectId ?? '');
  const changes = readPatch(call.input('patchDocument')).map(readChange);
  for (const change of changes) setProperty(call.organization, project, change);
  return answer.empty();
}

function readChange({ op, name, value }: PatchOperation): { name: string; value: unknown } {
  if (name === '') throw errors.badArgument('The path of a JSON patch names a property.');
  if (op === 'test') throw errors.badArgument(`The operation '${op}' is not supported.`);
  if (op === 'remove') return { name, value: undefined };
  if (value === undefined || value === null) throw errors.missing('value');
  return { name, value };
}
