import { readLines } from '../../src/logs/read-lines.js';

async function linesOf(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  async function* source() {
    for (const piece of pieces) yield Buffer.from(piece as string);
  }
  const lines: string[] = [];
  for await (const block of readLines(source())) lines.push(...block);
  return lines;
}

test('lines are whole, wherever the pieces are cut', async () => {
  const bytes = Buffer.from('Größe\r\ntwo\n\nlast');
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(await linesOf(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(['Größe', 'two', '', 'last']);
  }
});

test('a line without an end does not fill the memory', async () => {
  const lines = await linesOf(...Array.from({ length: 40 }, () => 'x'.repeat(65_536)), '\nlast\n');
  expect(lines.map(({ length }) => length)).toEqual([1_048_576, 1_048_576, 524_288, 4]);
});
