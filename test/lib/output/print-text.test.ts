import { PassThrough, Writable } from 'node:stream';
import { printText } from '../../../src/lib/output/print-text.js';
import { catchError } from '../files/catch-error.js';
import { Paper } from './paper.js';

async function* pieces(...parts: (string | Uint8Array)[]) {
  yield* parts;
}

test('bytes are passed on as they are', async () => {
  const out = new PassThrough();
  const bytes = Buffer.from([0, 255, 27, 10, 13]);
  await printText(pieces(bytes, 'text\n'), out);
  expect(out.read()).toEqual(Buffer.concat([bytes, Buffer.from('text\n')]));
});

test('a terminal gets text without what could control it, in UTF-8 that is cut anywhere', async () => {
  const out = new Paper({ columns: 80 });
  const bytes = Buffer.from('Größe\t1\r\n\u001b]0;title\u0007\u202e\n');
  await printText(pieces(bytes.subarray(0, 3), bytes.subarray(3)), out);
  expect(out.text).toBe('Größe\t1\n\\u001b]0;title\\u0007\\u202e\n');
});

test('no more is read than the reader takes', async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield Buffer.alloc(64 * 1024);
    }
  }
  const out = new PassThrough({ highWaterMark: 1024 });
  const printing = printText(endless(), out);
  await new Promise(setImmediate);
  expect(read).toBeLessThan(5);
  out.destroy();
  await printing;
});

test('a reader that goes away ends it quietly, a full disk does not', async () => {
  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  await printText('text', failing('EPIPE'));
  expect(await catchError(printText('text', failing('ENOSPC')))).toMatchObject({ code: 'cannot-write' });
});

test('a reader that is slow costs nothing for each piece', async () => {
  async function* many() {
    for (let piece = 0; piece < 50; piece += 1) yield Buffer.alloc(1024);
  }
  const listeners: number[] = [];
  const out = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => {
      listeners.push(out.listenerCount('error') + out.listenerCount('drain') + out.listenerCount('close'));
      setImmediate(done);
    },
  });
  await printText(many(), out);
  expect(listeners).toHaveLength(50);
  expect(new Set(listeners).size).toBe(1);
});

test('small pieces of text are joined', async () => {
  async function* lines() {
    for (let line = 0; line < 1000; line += 1) yield `${line}\n`;
  }
  let writes = 0;
  const out = new Writable({
    write: (_chunk, _encoding, done) => {
      writes += 1;
      done();
    },
  });
  await printText(lines(), out);
  expect(writes).toBeLessThan(5);
});
