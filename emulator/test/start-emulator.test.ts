import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../src/index.js';
import { ask, TOKEN } from './ask.js';

const running: Emulator[] = [];
const start = async (...args: Parameters<typeof startEmulator>): Promise<Emulator> => {
  const emulator = await startEmulator(...args);
  running.push(emulator);
  return emulator;
};
const folder = mkdtempSync(join(tmpdir(), 'adoc-emulator-'));
afterEach(() => Promise.all(running.splice(0).map((emulator) => emulator.close())));
afterAll(() => rmSync(folder, { recursive: true }));

const PATHS = [
  '/contoso/_apis/connectionData?api-version=7.1-preview.1',
  '/contoso/_apis/resourceAreas?api-version=7.1-preview.1',
  '/contoso/_apis/projects?api-version=7.1',
  '/contoso/_apis/projects/Fabrikam?api-version=7.1',
  '/contoso/_apis/git/repositories?api-version=7.1',
  '/contoso/Fabrikam/_apis/git/repositories/Fabrikam-Api/refs?api-version=7.1',
  '/contoso/_apis/nothing',
];

test('it has a loopback origin and a collection that works as an organization URL', async () => {
  const emulator = await start();
  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(emulator.organizationUrl).toBe(`${emulator.url}/tfs/DefaultCollection`);
  const { status } = await ask(emulator, '/tfs/DefaultCollection/_apis/projects', { token: emulator.token });
  expect(status).toBe(200);
});

test('a made-up token looks like a personal access token and differs every time', async () => {
  const [one, two] = [await start(), await start()];
  expect(one.token).toMatch(/^[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}$/);
  expect(one.token).not.toBe(two.token);
});

test('the same seed has the same ids and dates in every run', async () => {
  const project = async () => {
    const { json } = await ask(await start({ pats: [TOKEN] }), '/contoso/_apis/projects/Fabrikam');
    return [json.id, json.lastUpdateTime];
  };
  expect(await project()).toEqual(await project());
});

test('no answer and no log holds a token, wherever a client put it', async () => {
  const log = join(folder, 'secrets.jsonl');
  const emulator = await start({ pats: [TOKEN], log });
  for (const path of PATHS) {
    for (const token of [TOKEN, `${TOKEN}-wrong`, '']) {
      const { text, headers } = await ask(emulator, path, { token });
      expect(text + JSON.stringify([...headers])).not.toContain(TOKEN);
    }
  }
  await ask(emulator, `/contoso/_apis/projects?leak=${TOKEN}`, { headers: { 'x-leak': TOKEN } });
  const logged = readFileSync(log, 'utf8');
  for (const text of [logged, JSON.stringify(emulator.requests)]) {
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(Buffer.from(`:${TOKEN}`).toString('base64'));
    expect(text).not.toMatch(/"authorization":/i);
  }
});

test('the log has a line for every request, there before the answer is', async () => {
  const log = join(folder, 'requests.jsonl');
  const emulator = await start({ pats: [TOKEN], log });
  const body = { name: 'New' };
  const headers = { 'content-type': 'application/json' };
  await ask(emulator, '/contoso/_apis/projects?api-version=7.1', { method: 'POST', body, headers, token: '' });
  await ask(emulator, '/_emulator/log');
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(emulator.requests);
  expect(emulator.requests).toMatchObject([
    {
      method: 'POST',
      url: `${emulator.url}/contoso/_apis/projects?api-version=7.1`,
      body,
      credential: 'none',
      status: 401,
    },
  ]);
});

test('an idle connection does not hold the end', async () => {
  const emulator = await startEmulator({ pats: [TOKEN] });
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve) => {
    get(`${emulator.url}/contoso`, { agent }, (response) => response.resume().once('end', resolve));
  });
  await emulator.close();
  await expect(fetch(emulator.url)).rejects.toThrow();
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL((await start()).url).port);
  await expect(startEmulator({ port })).rejects.toThrow('EADDRINUSE');
});

test('an empty token is refused, for it would let everybody in', async () => {
  await expect(startEmulator({ pats: [''] })).rejects.toThrow('empty token');
});

test('a seed without collections shows its first organization as one', async () => {
  const seed = { organizations: [{ name: 'own', projects: [{ name: 'Mine' }] }] };
  const emulator = await start({ pats: [TOKEN], seed });
  const { json } = await ask(emulator, '/tfs/DefaultCollection/_apis/projects');
  expect(json.value).toMatchObject([{ name: 'Mine' }]);
});
