import { PassThrough, Writable } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { defineTable } from '@adoc/sdk';
import type { Format } from '../../../src/lib/output/format.js';
import { formats } from '../../../src/lib/output/format.js';
import { render } from '../../../src/lib/output/render.js';
import { Paper } from './paper.js';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

const many = 10_000;
const rowByRow: Format[] = ['table', 'json', 'jsonc', 'yaml', 'yamlc', 'tsv'];
const row = (id: number) => ({ id, name: `repository ${id}`, url: `https://dev.azure.com/contoso/_git/${id}` });

/** A source that knows how many rows were taken from it, and whether it was told to stop. */
class Source {
  taken = 0;
  /** Settles when the source is told to stop, or has no more rows; a test that waits in vain fails by its time limit. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async *rows(count = Number.POSITIVE_INFINITY) {
    try {
      for (; this.taken < count; this.taken += 1) {
        if (this.taken % 100 === 0) await nextTurn();
        yield row(this.taken);
      }
    } finally {
      this.#end();
    }
  }
}

/** As many turns of the event loop as a source that is not held back needs for ten thousand rows. */
async function turns(number: number): Promise<void> {
  for (let turn = 0; turn < number; turn += 1) await nextTurn();
}

test.each([...formats])('a result of undefined prints nothing in %s', async (format) => {
  expect(await printOn(undefined, { format })).toBe('');
});

test.each(rowByRow)('ten thousand rows stream through %s and come out like the list of them', async (format) => {
  const rows = Array.from({ length: many }, (_, id) => row(id));
  const view = defineTable<ReturnType<typeof row>>({
    ID: (each) => String(each.id).padStart(5),
    Name: (each) => each.name.padEnd(16),
  });
  const streamed = await printOn(new Source().rows(many), { format, view });
  expect(streamed.length).toBeGreaterThan(many);
  // A list knows its widest row beforehand, so equal text needs equal widths; only the name is padded by its end.
  if (format !== 'table') expect(streamed).toBe(await printOn(rows, { format, view }));
  else expect(streamed.split('\n')).toHaveLength(many + 3);
});

test.each(rowByRow)('a slow reader of %s slows the source down', async (format) => {
  const source = new Source();
  const bytesPerRow = (await printOn(new Source().rows(2000), { format })).length / 2000;
  let written = 0;
  let mostWaiting = 0;
  const out = new Writable({
    highWaterMark: 4096,
    write(chunk: Buffer, _encoding, done) {
      setTimeout(() => {
        mostWaiting = Math.max(mostWaiting, source.taken - written / bytesPerRow);
        written += chunk.length;
        done();
      }, 1);
    },
  });
  await render(source.rows(2000), { format, colour: false, out });
  expect(source.taken).toBe(2000);
  // What fits into a batch, and a page; if all were held back it would be the 2000.
  expect(mostWaiting).toBeLessThan(16_384 / bytesPerRow + 200);
});

test('nothing more is taken while the reader does not read', async () => {
  const source = new Source();
  const out = new PassThrough();
  const printing = render(source.rows(many), { format: 'tsv', colour: false, out });
  while (!out.writableNeedDrain) await nextTurn();
  await turns(100);
  const taken = source.taken;
  expect(taken).toBeLessThan(many / 4);
  await turns(100);
  expect(source.taken).toBe(taken);
  out.resume();
  await printing;
  expect(source.taken).toBe(many);
});

test.each(['json', 'yaml'] as const)('a row of %s is printed before the next one arrives', async (format) => {
  const out = new Paper();
  let textAtSecondRow = '';
  async function* rows() {
    yield { id: 1 };
    await wait(20);
    textAtSecondRow = out.text;
    yield { id: 2 };
  }
  await render(rows(), { format, colour: false, out });
  expect(textAtSecondRow).toContain('1');
});

test.each(['table', 'tsv'] as const)(
  'a row of %s is printed as it arrives once the first page is known',
  async (format) => {
    const out = new Paper();
    let textBeforeLast = '';
    async function* rows() {
      for (let id = 0; id < 101; id += 1) yield { id };
      await wait(20);
      textBeforeLast = out.text;
      yield { id: 'last' };
    }
    await render(rows(), { format, colour: false, out });
    expect(textBeforeLast).toMatch(/\n100\n$/);
  },
);

describe.each(rowByRow)('when the reader of %s goes away', (format) => {
  test('in the middle, the source is ended and nothing is thrown', async () => {
    const source = new Source();
    const out = new PassThrough();
    out.once('data', () => out.destroy());
    await render(source.rows(), { format, colour: false, out });
    await source.ended;
  });

  test('with EPIPE, the source is ended and nothing is thrown', async () => {
    const source = new Source();
    const out = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    await render(source.rows(), { format, colour: false, out });
    await source.ended;
    await nextTurn();
  });

  test('while the output is full, the source is ended and nothing is thrown', async () => {
    const source = new Source();
    const out = new PassThrough();
    const printing = render(source.rows(), { format, colour: false, out });
    await wait(20);
    out.destroy();
    await printing;
    await source.ended;
  });

  test('before the first row, nothing is asked for', async () => {
    const source = new Source();
    const out = new PassThrough();
    out.destroy();
    await render(source.rows(), { format, colour: false, out });
    expect(source.taken).toBe(0);
  });
});

test('a reader that goes away while a row is far off is not kept waiting for', async () => {
  const out = new PassThrough();
  let isReturned = false;
  const rows: AsyncIterable<unknown> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => undefined),
      return: async () => {
        isReturned = true;
        return { done: true, value: undefined };
      },
    }),
  };
  const printing = render(rows, { format: 'json', colour: false, out });
  await nextTurn();
  out.destroy();
  await printing;
  expect(isReturned).toBe(true);
});

test.each(rowByRow)('an error of the source comes out of %s after what was printed', async (format) => {
  const out = new Paper();
  const rows = Array.from({ length: 150 }, (_, id) => row(id));
  await expect(render(streamOf(rows, new Error('gone')), { format, colour: false, out })).rejects.toThrow('gone');
  expect(out.text).toContain('repository 149');
});

test('a full disk is an error with the reason of the system', async () => {
  const source = new Source();
  const out = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })),
  });
  const printing = render(source.rows(), { format: 'json', colour: false, out });
  await expect(printing).rejects.toMatchObject({ code: 'cannot-write', exitCode: 1, reason: 'ENOSPC: no space left' });
  await source.ended;
});

test('no listener stays behind on the output', async () => {
  const out = new Paper();
  const before = out.eventNames();
  for (let time = 0; time < 3; time += 1) await render(streamOf([1, 2]), { format: 'json', colour: false, out });
  expect(out.eventNames()).toEqual(before);
});

test('rows are written in batches', async () => {
  let writes = 0;
  const out = new Writable({
    write(_chunk, _encoding, done) {
      writes += 1;
      done();
    },
  });
  await render(
    Array.from({ length: many }, (_, id) => row(id)),
    { format: 'json', colour: false, out },
  );
  expect(writes).toBeLessThan(many / 50);
});
