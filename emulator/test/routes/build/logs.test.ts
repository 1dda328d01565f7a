import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const YAML = `steps:
- script: |
    echo one
    echo two
    sleep 10
  displayName: Speak
`;
const service = useEmulator({
  seed: seedWith({ 'azure-pipelines.yml': YAML }, { name: 'CI', runs: [{ logBytes: 300_000 }] }, { name: 'Other' }),
});
const logsOf = (id: number) => `${API}/build/builds/${id}/logs`;

async function queue(seconds: number): Promise<number> {
  const { json } = await service.send('POST', `${API}/build/builds?${VERSION}`, { definition: { id: 1 } });
  service.emulator.clock.advance(seconds * 1000);
  return json.id;
}

test('every task and job has a log, numbered as they began', async () => {
  const id = await queue(60);
  const { json } = await service.get(`${logsOf(id)}?${VERSION}`);
  expect(json.value.map((log: { id: number }) => log.id)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(json.value[2]).toMatchObject({ type: 'Container', lineCount: 10, url: expect.stringMatching(/logs\/3$/) });
});

test('a log is text, with the time before each line', async () => {
  const id = await queue(60);
  const { text, headers } = await service.get(`${logsOf(id)}/3?${VERSION}`, { accept: 'text/plain' });
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ##\[section\]Starting: Speak$/);
  expect(lines.slice(-3).map((line) => line.slice(29))).toEqual(['one', 'two', '##[section]Finishing: Speak']);
});

test('a log is JSON for who wants that', async () => {
  const id = await queue(60);
  const { json } = await service.get(`${logsOf(id)}/3?${VERSION}`, { accept: 'application/json' });
  expect([json.count, json.value.length]).toEqual([10, 10]);
  expect(json.value[7]).toMatch(/ one$/);
});

test('lines can be asked for, both ends included', async () => {
  const id = await queue(60);
  const { json } = await service.get(`${logsOf(id)}/3?startLine=7&endLine=8&${VERSION}`, {
    accept: 'application/json',
  });
  expect(json.value.map((line: string) => line.slice(29))).toEqual(['one', 'two']);
  const beyond = await service.get(`${logsOf(id)}/3?startLine=50&${VERSION}`, { accept: 'application/json' });
  expect(beyond.json).toEqual({ count: 0, value: [] });
});

test('a log grows while its task runs, and its lines stay the same', async () => {
  const id = await queue(15);
  const first = await service.get(`${logsOf(id)}/3?${VERSION}`);
  service.emulator.clock.advance(3000);
  const second = await service.get(`${logsOf(id)}/3?${VERSION}`);
  expect(second.text.length).toBeGreaterThan(first.text.length);
  expect(second.text.startsWith(first.text)).toBe(true);
});

test('the log of a job holds those of its tasks', async () => {
  const id = await queue(60);
  const task = await service.get(`${logsOf(id)}/3?${VERSION}`);
  const job = await service.get(`${logsOf(id)}/6?${VERSION}`);
  expect(job.text).toContain(task.text);
});

test('a log that is not there yet, or never, is not found', async () => {
  const id = await queue(8);
  expect((await service.get(`${logsOf(id)}/5?${VERSION}`)).json.typeKey).toBe('BuildLogNotFoundException');
  expect((await service.get(`${logsOf(id)}/99?${VERSION}`)).status).toBe(404);
});

test('a large log of a seed has the size that was asked for, and is read from anywhere in it', async () => {
  const { json } = await service.get(`${logsOf(1)}?${VERSION}`);
  const large = json.value.find(({ lineCount }: { lineCount: number }) => lineCount > 1000);
  const { text } = await service.get(`${logsOf(1)}/${large.id}?${VERSION}`);
  expect(text.length).toBeGreaterThan(300_000);
  const part = await service.get(`${logsOf(1)}/${large.id}?startLine=1000&endLine=1000&${VERSION}`);
  expect(part.text.trimEnd()).toBe(text.split('\r\n')[1000]);
});

test('all logs of a run come as a zip', async () => {
  const id = await queue(60);
  const { headers, text } = await service.get(`${logsOf(id)}?${VERSION}`, { accept: 'application/zip' });
  expect([headers.get('content-type'), text.slice(0, 2)]).toEqual(['application/zip', 'PK']);
});

test('signed URLs give logs to those who have not signed in, until they expire', async () => {
  const id = await queue(60);
  const { json } = await service.get(`${API}/pipelines/1/runs/${id}/logs?$expand=signedContent&${VERSION}`);
  const [, , third] = json.logs;
  const open = (url: string) => fetch(url, { redirect: 'manual' });
  const text = await (await open(third.signedContent.url)).text();
  expect(text).toBe((await service.get(`${logsOf(id)}/3?${VERSION}`)).text);
  expect((await open(json.signedContent.url)).headers.get('content-type')).toBe('application/zip');
  expect((await open(third.signedContent.url.replace('/3?', '/2?'))).status).toBe(401);
  service.emulator.clock.advance(2 * 3_600_000);
  expect((await open(third.signedContent.url)).status).toBe(401);
});

test('the pipelines API knows the logs of a run under its own pipeline only', async () => {
  const one = await service.get(`${API}/pipelines/1/runs/1/logs/1?${VERSION}`);
  expect(one.json).toMatchObject({ id: 1, url: expect.stringMatching(/pipelines\/1\/runs\/1\/logs\/1$/) });
  expect(one.json).not.toHaveProperty('signedContent');
  expect((await service.get(`${API}/pipelines/2/runs/1/logs?${VERSION}`)).status).toBe(404);
});
