import { type Emulator, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';

const AREAS = '/_apis/resourceAreas?api-version=7.1-preview.1';
const GRAPH = 'bb1e7ec9-e901-4b68-999a-de7012b920f8';
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());

test('the resource table holds what the host serves', async () => {
  const resources = async (path: string) => {
    const { json } = await ask(emulator, path, { method: 'OPTIONS' });
    return json.value.map(({ resourceName }: { resourceName: string }) => resourceName);
  };
  const all = await resources('/contoso/_apis');
  expect(all).toEqual(expect.arrayContaining(['ConnectionData', 'ResourceAreas', 'projects', 'repositories', 'refs']));
  const git = await resources('/contoso/_apis/GIT');
  expect(git).toEqual(expect.arrayContaining(['repositories', 'refs']));
  expect(git).not.toContain('projects');
  const identities = await resources('/_host/vssps.dev.azure.com/contoso/_apis');
  expect(identities).toEqual(expect.arrayContaining(['ConnectionData', 'ResourceAreas']));
  expect(identities).not.toContain('projects');
  expect(await resources('/tfs/DefaultCollection/_apis')).toEqual(expect.arrayContaining(all));
});

test('resource areas lead to hosts that the client can reach', async () => {
  const { json } = await ask(emulator, `/contoso${AREAS}`);
  const graph = json.value.find(({ id }: { id: string }) => id === GRAPH);
  expect(graph.locationUrl).toBe(`${emulator.url}/_host/vssps.dev.azure.com/contoso/`);
  const one = await ask(emulator, `/contoso${AREAS.replace('?', `/${GRAPH}?`)}`);
  expect(one.json).toEqual(graph);
});

test('an unknown resource area is not found, and a Server has none', async () => {
  expect((await ask(emulator, `/contoso${AREAS.replace('?', '/nothing?')}`)).status).toBe(404);
  expect((await ask(emulator, `/tfs/DefaultCollection${AREAS}`)).json).toEqual({ count: 0, value: [] });
});
