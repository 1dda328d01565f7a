import { PassThrough } from 'node:stream';
import { readPipedLine } from '../../../src/lib/input/read-piped-line.js';

function pipe(...chunks: (string | Buffer)[]): PassThrough {
  const stream = new PassThrough();
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  return stream;
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const bytesOf = (buffer: Buffer) => Array.from(buffer, (byte) => Buffer.of(byte));

test.each<[string, (string | Buffer)[], string]>([
  ['without an end', ['token'], 'token'],
  ['with a line end', ['token\n'], 'token'],
  ['with the line end of Windows', ['token\r\n'], 'token'],
  ['with the line end of old', ['token\rmore'], 'token'],
  ['in chunks', ['to', 'ke', 'n\nmore'], 'token'],
  ['with more lines behind it', ['token\nsecond\nthird\n'], 'token'],
  ['byte by byte, letters of several bytes included', bytesOf(Buffer.from('größe\nx')), 'größe'],
  ['as Windows PowerShell redirects it', [utf16('token\r\nmore')], '\uFEFFtoken'],
  ['the same, byte by byte', bytesOf(utf16('token\r\n')), '\uFEFFtoken'],
  ['that is empty', ['\nsecond'], ''],
  ['of nothing', [], ''],
])('a line %s', async (_, chunks, expected) => {
  expect(await readPipedLine(pipe(...chunks))).toBe(expected);
});

test('the end of the pipe is not waited for', async () => {
  const stream = new PassThrough();
  const line = readPipedLine(stream);
  stream.write('tok');
  stream.write('en\n');
  expect(await line).toBe('token');
});

test('a pipe that floods without a line end is not read for ever', async () => {
  const stream = new PassThrough();
  const line = readPipedLine(stream);
  const chunk = 'x'.repeat(10_000);
  for (let sent = 0; sent < 20 && !stream.destroyed; sent += 1) stream.write(chunk);
  await expect(line).rejects.toMatchObject({ code: 'line-too-long', exitCode: 2 });
});

test('a pipe that breaks is an error', async () => {
  const stream = new PassThrough();
  const line = readPipedLine(stream);
  stream.destroy(new Error('broken'));
  await expect(line).rejects.toThrow('broken');
});
