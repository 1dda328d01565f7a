import { propertiesOf, setProperty } from '../../areas/core/project-properties.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getProject } from './find-project.js';

interface Patch {
  op?: string;
  path?: string;
  value?: unknown;
}

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
  const keys = call.query.text('keys')?.split(',').map(pattern);
  const all = [...propertiesOf(call.organization, project)].map(([name, value]) => ({ name, value }));
  return answer.list(keys ? all.filter(({ name }) => keys.some((key) => key.test(name))) : all);
}

/** A name in which an asterisk stands for anything. */
const pattern = (key: string): RegExp => new RegExp(`^${key.trim().split('*').map(escaped).join('.*')}$`, 'i');

const escaped = (text: string): string => text.replace(/[.?+^${}()|[\]\\]/g, '\\$&');

function patchProperties(call: Call): Answer {
  const project = getProject(call, call.parameters.projectId ?? '');
  const patches = call.input<Patch[]>('patchDocument');
  if (!Array.isArray(patches)) throw errors.badArgument('A JSON patch document is a list.');
  const changes = patches.map(readChange);
  for (const change of changes) setProperty(call.organization, project, change);
  return answer.empty();
}

function readChange({ op = '', path = '', value }: Patch): { name: string; value: unknown } {
  const name = path.replace(/^\//, '');
  if (name === '') throw errors.badArgument('The path of a JSON patch names a property.');
  if (op === 'remove') return { name, value: undefined };
  if (op !== 'add' && op !== 'replace') throw errors.badArgument(`The operation '${op}' is not supported.`);
  if (value === undefined || value === null) throw errors.missing('value');
  return { name, value };
}
