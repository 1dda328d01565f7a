import { startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({
  seed: seedWith({}, { name: 'CI', runs: [{}, {}, {}, {}] }, { name: 'Other', runs: [{}] }),
});
const LEASES = `${API}/build/retention/leases`;
const add = async (runId: number, more: object = {}) =>
  service.send('POST', `${LEASES}?${VERSION}`, [
    { ownerId: 'Deploy:7', definitionId: 1, runId, daysValid: 10, ...more },
  ]);
const runsOf = async (definition: number): Promise<number[]> => {
  const { json } = await service.get(`${API}/build/builds?definitions=${definition}&${VERSION}`);
  return json.value.map(({ id }: { id: number }) => id);
};

test('a lease keeps a run for some days, and can be changed and taken back', async () => {
  const [run = 0] = await runsOf(1);
  const { json } = await add(run);
  const [lease] = json.value;
  expect(lease).toMatchObject({
    runId: run,
    ownerId: 'Deploy:7',
    validUntil: '2024-03-11T09:00:00.000Z',
    protectPipeline: false,
  });
  const url = `${LEASES}/${lease.leaseId}?${VERSION}`;
  expect((await service.send('PATCH', url, { daysValid: 20 })).json.validUntil).toBe('2024-03-21T09:00:00.000Z');
  expect((await service.send('DELETE', `${API}/build/builds/${run}?${VERSION}`)).json.message).toMatch(/retained/);
  expect((await service.send('DELETE', `${LEASES}?ids=${lease.leaseId}&${VERSION}`)).status).toBe(204);
  expect((await service.get(url)).status).toBe(404);
});

test('leases are found by owner, pipeline and run', async () => {
  const [, run = 0] = await runsOf(1);
  await add(run, { ownerId: 'Owner:1' });
  const count = async (query: string) => (await service.get(`${LEASES}?${query}&${VERSION}`)).json.count;
  expect(await count('ownerId=Owner:1')).toBe(1);
  expect(await count(`definitionId=1&runId=${run}&ownerId=Owner:1`)).toBe(1);
  expect(await count('ownerId=Owner:2')).toBe(0);
  expect((await service.get(`${API}/build/builds/${run}/leases?${VERSION}`)).json.value).toMatchObject([
    { ownerId: 'Owner:1' },
  ]);
  expect((await service.get(`${LEASES}?${VERSION}`)).status).toBe(400);
});

test('a lease runs out', async () => {
  const [, , run = 0] = await runsOf(1);
  await add(run, { daysValid: 1 });
  service.emulator.clock.advance(2 * 86_400_000);
  expect((await service.get(`${API}/build/builds/${run}/leases?${VERSION}`)).json.count).toBe(0);
});

test('a lease for a run of another pipeline, or for no time, is refused', async () => {
  const [run = 0] = await runsOf(2);
  expect((await add(run)).status).toBe(400);
  expect((await add(run, { definitionId: 2, daysValid: 0 })).status).toBe(400);
  expect((await add(9999)).status).toBe(404);
});

test('a run that is kept for ever holds its pipeline too', async () => {
  const seed = seedWith({}, { name: 'CI', runs: [{}] });
  const emulator = await startEmulator({ pats: [TOKEN], seed });
  const send = (method: string, path: string, body?: unknown) =>
    ask(emulator, `${API}/build/${path}?${VERSION}`, { method, body, headers: { 'content-type': 'application/json' } });
  expect((await send('PATCH', 'builds/1', { keepForever: true })).json.keepForever).toBe(true);
  expect((await send('DELETE', 'definitions/1')).json.typeKey).toBe(
    'CannotDeleteDefinitionWithRetainedBuildsException',
  );
  await send('PATCH', 'builds/1', { keepForever: false });
  expect((await send('DELETE', 'definitions/1')).status).toBe(204);
  await emulator.close();
});

test('how long the runs of a project are kept has limits', async () => {
  const url = `${API}/build/retention?${VERSION}`;
  expect((await service.get(url)).json.purgeRuns).toEqual({ min: 30, max: 731, value: 30 });
  expect((await service.send('PATCH', url, { runRetention: { value: 90 } })).json.purgeRuns.value).toBe(90);
  expect((await service.send('PATCH', url, { runRetention: { value: 1 } })).status).toBe(400);
});
