import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseSeed } from '../../src/index.js';
import { SEED } from '../../src/seed/seed.js';
import type { Kind } from '../../src/seed/shape.js';
import { useEmulator } from '../use-emulator.js';

const content: unknown = parse(readFileSync(join(import.meta.dirname, '../../seed.example.yaml'), 'utf8'));
const service = useEmulator({ seed: parseSeed(content) });
const total = async (path: string): Promise<number> => (await service.get(`/contoso${path}`)).json.count;

test('the example is a seed that an emulator starts with, and all of it is there', async () => {
  const paths = [
    '/_apis/distributedtask/pools?poolName=Linux&api-version=7.1',
    '/Shop/_apis/git/repositories?api-version=7.1',
    '/Shop/_apis/git/pullrequests?api-version=7.1',
    '/Shop/_apis/build/definitions?api-version=7.1',
    '/Shop/_apis/build/builds?$top=100&api-version=7.1',
    '/Shop/_apis/policy/configurations?api-version=7.1',
    '/Shop/_apis/distributedtask/variablegroups?api-version=7.1',
    '/Shop/_apis/distributedtask/securefiles?api-version=7.1-preview.1',
    '/Shop/_apis/distributedtask/environments?api-version=7.1',
    '/Shop/_apis/serviceendpoint/endpoints?api-version=7.1',
  ];
  const counts: number[] = [];
  for (const path of paths) counts.push(await total(path));
  expect(counts).toEqual([1, 1, 1, 1, 22, 1, 2, 1, 1, 1]);
  const groups = '/_host/vssps.dev.azure.com/contoso/_apis/graph/groups?api-version=7.1-preview.1';
  expect((await service.get(groups)).text).toContain('Auditors');
  const release = '/_host/vsrm.dev.azure.com/contoso/Shop/_apis/release/releases?api-version=7.1';
  expect((await service.get(release)).json.count).toBe(1);
  const { json } = await service.get('/contoso/Shop/_apis/wit/workitems/1?$expand=relations&api-version=7.1');
  expect(json.relations).toHaveLength(1);
});

test('the example shows every field that a seed can have', () => {
  // Collections have those of organizations.
  const { collections, ...shape } = SEED;
  expect([collections, unused(shape, [content], 'seed')]).toEqual([SEED.organizations, []]);
});

/** Fields of a shape that no value has. */
function unused(shape: Record<string, Kind>, values: readonly unknown[], place: string): string[] {
  return Object.entries(shape).flatMap(([name, kind]) => {
    const found = values.flatMap((value) => (value as Record<string, unknown>)[name] ?? []);
    if (typeof kind !== 'object') return values.some((value) => name in Object(value)) ? [] : [`${place}.${name}`];
    return found.length === 0
      ? [`${place}.${name}`]
      : unused('list' in kind ? kind.list : kind.object, found, `${place}.${name}`);
  });
}
