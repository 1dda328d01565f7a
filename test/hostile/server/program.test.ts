import { createGzip, gzipSync } from 'node:zlib';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { errorOf } from '../../world/error-of.js';
import { peakMemory } from '../../world/peak-memory.js';
import { type Finished, runAdoc } from '../../world/run-adoc.js';
import { type Script, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { times } from '../seed.js';
import { always } from './http-answer.js';
import { writeForEver } from './write-for-ever.js';

const token = 'program-token-5c8e2a7d94b1f6';
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** A beginning, and then the same again and again. */
const endless =
  (first: string, more: string | Buffer): Script =>
  (socket) => {
    socket.write(first);
    writeForEver(socket, more);
  };

/** A thousand times as large as it looks, and without an end. */
const bomb: Script = (socket) => {
  socket.write(`${ok}Content-Encoding: gzip\r\n\r\n`);
  const gzip = createGzip();
  gzip.on('error', () => undefined).pipe(socket);
  socket.once('close', () => gzip.destroy());
  writeForEver(gzip, Buffer.alloc(2 ** 20, ' '));
};

const drip: Script = (socket) => {
  socket.write(`${ok}Content-Length: 1000000\r\n\r\n`);
  const timer = setInterval(() => socket.write(' '), 20);
  socket.once('close', () => clearInterval(timer));
};

const tooLarge = { code: 'answer-too-large', exitCode: 5 };
const hostile = { code: 'hostile-json', exitCode: 5 };
const cases: Record<string, [Script, object]> = {
  'resets the connection': [(socket) => void socket.resetAndDestroy(), { code: 'unreachable', exitCode: 5 }],
  'says nothing': [() => undefined, { code: 'timeout', exitCode: 5 }],
  'trickles for ever': [drip, { code: 'timeout', reason: expect.stringContaining('was not complete after 2 s') }],
  'sends one endless text': [endless(`${ok}\r\n{"value":["`, Buffer.alloc(2 ** 16, 'x')), tooLarge],
  'sends endless rows': [endless(`${ok}\r\n{"value":[{}`, `,{"id":"${'x'.repeat(40)}"}`.repeat(1000)), tooLarge],
  'sends an endless bomb of gzip': [bomb, tooLarge],
  'sends a bomb of gzip of 100 KB': [
    always({ body: gzipSync(Buffer.alloc(100 * 2 ** 20, ' ')), headers: { 'Content-Encoding': 'gzip' } }),
    tooLarge,
  ],
  'nests lists without end': [endless(`${ok}\r\n{"value":`, '['.repeat(10_000)), hostile],
  'sends tiny things without end': [endless(`${ok}\r\n{"value":[`, '{},'.repeat(10_000)), hostile],
  'refuses in endless words': [endless('HTTP/1.1 400 Bad\r\n\r\n', Buffer.alloc(2 ** 16, 'x')), tooLarge],
};

let outcomes: Map<string, Finished & { peak: number }>;

// Each waits for a server most of the time; they wait side by side.
beforeAll(async () => {
  const runs = Object.entries(cases).map(async ([name, [script]]) => [name, await meet(script)] as const);
  outcomes = new Map(await Promise.all(runs));
}, 120_000);

async function meet(script: Script): Promise<Finished & { peak: number }> {
  const home = temporaryDirectory();
  const memory = peakMemory(home);
  const server = await startScriptedServer(script);
  const words = ['repos', 'list', '--organization', server.organizationUrl, '--project', 'Fabrikam', '-o', 'json'];
  const isWait = script === drip || script === cases['says nothing']?.[0];
  const env = { HOME: home, ADOC_TOKEN: token, ADOC_TIMEOUT: isWait ? '0.5' : '20', ...memory.env };
  const finished = await runAdoc(words, { env });
  await server.close();
  return { ...finished, peak: await memory.read() };
}

test.each(Object.entries(cases))(
  'The program survives a server that %s: one error, nothing half, and less than 200 MB',
  (name, [, error]) => {
    const outcome = outcomes.get(name) as Finished & { peak: number };
    expect(outcome).toMatchObject({ stdout: '', exitCode: 5 });
    expect(errorOf(outcome)).toMatchObject(error);
    expect(outcome.stderr).not.toContain(token);
    expect(outcome.peak).toBeLessThan(200);
    count('faults injected');
  },
);

test('A file of any size passes through the program in little memory', async () => {
  const size = times(50, 400) * 2 ** 20;
  const memory = peakMemory(temporaryDirectory());
  const server = await startScriptedServer((socket, heard) => {
    if (!heard.path.includes('octetStream'))
      return always({ body: { path: '/x', gitObjectType: 'blob' } })(socket, heard);
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\n\r\n`);
    writeForEver(socket, Buffer.alloc(2 ** 16, 'x'), size);
  });
  const words = ['repos', 'file', 'show', '/x', '--repository', 'Web', '--project', 'Fabrikam'];
  const env = {
    ADOC_TOKEN: token,
    ADOC_ORGANIZATION: server.organizationUrl,
    HOME: temporaryDirectory(),
    ...memory.env,
  };
  const { stdout, stderr, exitCode } = await runAdoc(words, { env });
  await server.close();
  expect({ stderr, exitCode, size: stdout.length }).toEqual({ stderr: '', exitCode: 0, size });
  expect(await memory.read()).toBeLessThan(200);
  count('faults injected');
});
