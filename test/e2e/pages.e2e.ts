import type { Socket } from 'node:net';
import { createWorld, token, type World } from '../world/create-world.js';
import { type Running, startAdoc } from '../world/run-adoc.js';
import { type ScriptedServer, startScriptedServer } from '../world/scripted-server.js';

let world: World;
let server: ScriptedServer;
let held: (() => void)[];

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  held = [];
  // The first page comes at once, all others when the test says so.
  server = await startScriptedServer((socket, { path }) => {
    const place = Number(/continuationToken=(\d+)/.exec(path)?.[1] ?? 0);
    const send = () => sendPage(socket, place);
    if (place === 0) send();
    else held.push(send);
  });
});
afterEach(() => server.close());
afterAll(() => world.close());

const size = 100;
const pages = 3;

function sendPage(socket: Socket, place: number): void {
  const value = Array.from({ length: size }, (_, index) => ({ name: `refs/heads/${place}-${index}`, objectId: 'a' }));
  const body = JSON.stringify({ value, count: size });
  const more = place + 1 < pages ? `x-ms-continuationtoken: ${place + 1}\r\n` : '';
  const head = `content-type: application/json\r\n${more}content-length: ${body.length}`;
  socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`);
}

function list(format: string): Running {
  const target = ['--organization', server.organizationUrl, '--project', 'Fabrikam', '--repository', 'web'];
  const running = startAdoc(['repos', 'ref', 'list', ...target, '--output', format], {
    env: { HOME: world.home, ADOC_TOKEN: token },
  });
  running.child.stdin.end();
  return running;
}

/** Until the program has printed a text. */
const printed = ({ child }: Running, text: string) =>
  new Promise<void>((resolve) => {
    let all = '';
    child.stdout.on('data', (piece) => {
      all += piece;
      if (all.includes(text)) resolve();
    });
  });

/** Until a page is asked for that the server holds back. */
async function asked(): Promise<void> {
  while (held.length === 0) await new Promise(setImmediate);
}

test.each(['json', 'jsonc', 'yaml', 'tsv', 'table'])(
  '%s shows a page while the next one is held back',
  async (format) => {
    const running = list(format);
    await printed(running, '0-99');
    for (let page = 1; page < pages; page += 1) {
      await asked();
      held.shift()?.();
    }
    const { stdout, stderr, exitCode } = await running.finished;
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('2-99');
    expect(server.heard).toHaveLength(pages);
    expect(server.connections()).toBe(1);
  },
);

test('whoever stops reading ends the request that is on its way', async () => {
  const running = list('tsv');
  running.child.stdout.once('data', () => running.child.stdout.destroy());
  await asked();
  // The system tells of a reader who has gone where something is written; by then the third page has been asked for.
  held.shift()?.();
  expect(await running.finished).toMatchObject({ stderr: '', exitCode: 0 });
  // The third page was never given, and nobody has waited for it.
  expect(held.length).toBeLessThanOrEqual(1);
  expect(server.heard.length).toBeLessThanOrEqual(pages);
});

test('Ctrl-C ends a list whose next page is on its way', async () => {
  const running = list('json');
  await Promise.all([printed(running, '0-99'), asked()]);
  running.child.kill('SIGINT');
  expect(await running.finished).toMatchObject({ stderr: '', exitCode: 130 });
});

test('compressed answers are asked for', async () => {
  const running = list('json');
  await printed(running, '0-99');
  running.child.kill('SIGINT');
  await running.finished;
  expect(server.heard[0]?.headers['accept-encoding']).toMatch(/gzip.*br/);
});
