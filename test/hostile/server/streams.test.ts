import { setTimeout as sleep } from 'node:timers/promises';
import { connectTo } from '../../lib/rest/connect-to.js';
import { type ScriptedServer, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';

let server: ScriptedServer;
afterEach(() => server.close());

const limit = 0.2;
const head = (length: number) => `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`;
const open = async () => (await connectTo(server, { env: { ADOC_TIMEOUT: `${limit}` } })).client.stream('_apis/log');

test('A log that is read with long pauses arrives whole: the time of its reader does not count', async () => {
  const size = 20_000_000;
  server = await startScriptedServer((socket) => {
    socket.write(head(size));
    socket.write(Buffer.alloc(size));
  });
  let read = 0;
  let pauses = 0;
  for await (const piece of await open()) {
    read += piece.length;
    if (pauses >= 2) continue;
    pauses += 1;
    // What people do in a pager; the only thing that is not an event to wait for.
    await sleep(2 * limit * 1000);
  }
  expect(read).toBe(size);
  count('faults injected', pauses);
});

test('A log that comes slowly takes as long as it takes', async () => {
  const pieces = 30;
  server = await startScriptedServer((socket) => {
    socket.write(head(pieces));
    let sent = 0;
    // In all more than an answer of data may take.
    const timer = setInterval(
      () => {
        socket.write('x');
        sent += 1;
        if (sent === pieces) clearInterval(timer);
      },
      (1000 * 5 * limit) / pieces,
    );
  });
  let read = 0;
  for await (const piece of await open()) read += piece.length;
  expect(read).toBe(pieces);
  count('faults injected');
});
