import { directoryOf } from '../../areas/identities/directory.js';
import { identityErrors } from '../../areas/identities/errors.js';
import { getScope, scopeDescriptorOf } from '../../areas/identities/subjects.js';
import { descriptorOf } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { GRAPH, READ, RELEASED } from './graph-route.js';
import { graphUrl, subjectUrl } from './subject-body.js';

/** From the id that other resources use to the descriptor of Graph: also of projects, which are scopes there. */
export const descriptors: Route = {
  ...GRAPH,
  id: '048aee0a-7072-4cde-ab73-7af77b1e0b4e',
  resource: 'Descriptors',
  template: '_apis/{area}/{resource}/{storageKey}',
  versions: RELEASED,
  actions: [{ method: 'GET', parameter: 'storageKey', scopes: READ, run: showDescriptor }],
};

/** From the descriptor of Graph to the id that other resources use. */
export const storageKeys: Route = {
  ...GRAPH,
  id: 'eb85f8cc-f0f6-4264-a5b1-ffe2e4d4801f',
  resource: 'StorageKeys',
  template: '_apis/{area}/{resource}/{subjectDescriptor}',
  versions: RELEASED,
  actions: [{ method: 'GET', parameter: 'subjectDescriptor', scopes: READ, run: showStorageKey }],
};

function showDescriptor(call: Call): Answer {
  const { organization, parameters } = call;
  const key = (parameters.storageKey ?? '').toLowerCase();
  const user = directoryOf(organization).find(key);
  const scope = [organization, ...organization.projects].find(({ id }) => id === key);
  if (!user && !scope) throw identityErrors.descriptorNotFound(key);
  const value = user ? descriptorOf(user) : scopeDescriptorOf({ id: key });
  const links = {
    self: { href: graphUrl(call, 'Descriptors', key) },
    storageKey: { href: graphUrl(call, 'StorageKeys', value) },
    subject: { href: user ? subjectUrl(call, user) : graphUrl(call, 'Scopes', value) },
  };
  return answer.json({ value, _links: links });
}

function showStorageKey(call: Call): Answer {
  const descriptor = call.parameters.subjectDescriptor ?? '';
  const key = findStorageKey(call, descriptor);
  if (!key) throw identityErrors.storageKeyNotFound(descriptor);
  const links = {
    self: { href: graphUrl(call, 'StorageKeys', descriptor) },
    descriptor: { href: graphUrl(call, 'Descriptors', key) },
  };
  return answer.json({ value: key, _links: links });
}

function findStorageKey({ organization }: Call, descriptor: string): string | undefined {
  if (descriptor.startsWith('scp.')) return (getScope(organization, descriptor) ?? organization).id;
  return directoryOf(organization).findByDescriptor(descriptor)?.id;
}
