import { Router } from '../../src/http/router.js';
import type { Route } from '../../src/routes/route.js';

const route = (resource: string, template: string, more: Partial<Route> = {}): Route => ({
  area: 'git',
  resource,
  template,
  actions: [],
  ...more,
});
const router = new Router([
  route('anything', '_apis/{*rest}'),
  route('repositories', '{project}/_apis/{area}/{resource}/{repositoryId}'),
  route('pack', '{project}/_git/{repository}/info/refs'),
  route('items', '{project}/_apis/{area}/{resource}/{id}'),
  route('items', '{project}/_apis/{area}/{resource}/${type}'),
  route('graph', '_apis/{resource}/{id}', { hosts: ['vssps.dev.azure.com'] }),
]);

const find = (segments: string[], host = 'dev.azure.com') => {
  const match = router.find(segments, host);
  return match && { resource: match.route.resource, ...match.parameters };
};

test('a leading project and trailing parameters may be absent', () => {
  expect(find(['_apis', 'git', 'repositories'])).toEqual({ resource: 'repositories' });
  expect(find(['P', '_apis', 'git', 'repositories', 'R'])).toEqual({
    resource: 'repositories',
    project: 'P',
    repositoryId: 'R',
  });
});

test('paths compare without regard to case', () => {
  expect(find(['_APIS', 'Git', 'REPOSITORIES'])).toEqual({ resource: 'repositories' });
});

test('a slash inside a segment stays in its parameter', () => {
  expect(find(['_apis', 'git', 'repositories', 'a/b'])).toEqual({ resource: 'repositories', repositoryId: 'a/b' });
});

test('the rest of a path goes to a starred parameter, after all that is more definite', () => {
  expect(find(['_apis', 'some', 'where'])).toEqual({ resource: 'anything', rest: 'some/where' });
});

test('a template needs no _apis', () => {
  expect(find(['P', '_git', 'R', 'info', 'refs'])).toEqual({ resource: 'pack', project: 'P', repository: 'R' });
});

test('a route exists on its own hosts, and a Server has them all', () => {
  expect(find(['_apis', 'graph', '1'])).toEqual({ resource: 'anything', rest: 'graph/1' });
  expect(find(['_apis', 'graph', '1'], 'vssps.dev.azure.com')).toEqual({ resource: 'graph', id: '1' });
  expect(find(['_apis', 'graph', '1'], 'server')).toEqual({ resource: 'graph', id: '1' });
});

test('a sign before a parameter is part of the path, and tells it from another parameter', () => {
  expect(find(['P', '_apis', 'git', 'items', '$User Story'])).toEqual({
    resource: 'items',
    project: 'P',
    type: 'User Story',
  });
  expect(find(['P', '_apis', 'git', 'items', '7'])).toEqual({ resource: 'items', project: 'P', id: '7' });
});
