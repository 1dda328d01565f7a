import { ask } from '../ask.js';
import { useEmulator } from '../use-emulator.js';

const PROJECTS = '/contoso/_apis/projects?api-version=7.1';
const service = useEmulator();
const statuses = async (count: number): Promise<number[]> => {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) all.push((await service.get(PROJECTS)).status);
  return all;
};
beforeEach(() => service.emulator.throttle(undefined));

test('too many requests are delayed at first and then refused, until the window is over', async () => {
  service.emulator.throttle({ requests: 2, delayed: 1, window: 60 });
  expect(await statuses(2)).toEqual([200, 200]);
  const delayed = await service.get(PROJECTS);
  const header = (name: string) => delayed.headers.get(name);
  expect([delayed.status, header('retry-after'), header('x-ratelimit-delay')]).toEqual([200, '2', '2']);
  service.emulator.clock.advance(20_000);
  const { status, headers, json } = await service.get(PROJECTS);
  expect([status, headers.get('retry-after'), json.message]).toEqual([429, '40', expect.stringMatching(/^TF400733/)]);
  expect(headers.get('x-ratelimit-reset')).toBe(String(Math.ceil(service.emulator.clock.now() / 1000) + 40));
  service.emulator.clock.advance(40_000);
  expect(await statuses(2)).toEqual([200, 200]);
});

test('the sign-in of Entra ID is not counted', async () => {
  service.emulator.throttle({ requests: 0 });
  expect(await statuses(1)).toEqual([429]);
  const discovery = '/_host/login.microsoftonline.com/common/discovery/instance';
  expect((await ask(service.emulator, discovery)).status).toBe(200);
});

test('limits can be set and ended over HTTP, and have to be limits', async () => {
  expect((await service.send('POST', '/_emulator/throttle', { requests: 0 })).status).toBe(204);
  expect(await statuses(1)).toEqual([429]);
  expect((await service.send('POST', '/_emulator/throttle')).status).toBe(204);
  expect(await statuses(1)).toEqual([200]);
  expect((await service.send('POST', '/_emulator/throttle', { request: 1 })).status).toBe(400);
  expect((await service.send('POST', '/_emulator/throttle', { requests: -1 })).status).toBe(400);
});
