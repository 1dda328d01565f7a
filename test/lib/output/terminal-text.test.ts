import { terminalText } from '../../../src/lib/output/terminal-text.js';

async function shown(...parts: (string | Uint8Array)[]): Promise<string> {
  async function* pieces() {
    yield* parts;
  }
  let text = '';
  for await (const part of terminalText(pieces())) text += part;
  return text;
}

test('what could control a terminal is shown, and lines and tabs stay', async () => {
  expect(await shown('a\tb\n\u001b[2Jc\u009bd\u202ee\n')).toBe('a\tb\n\\u001b[2Jc\\u009bd\\u202ee\n');
});

test('bytes are text in UTF-8, wherever they are cut', async () => {
  const bytes = Buffer.from('Größe');
  expect(await shown(bytes.subarray(0, 3), bytes.subarray(3))).toBe('Größe');
  expect(await shown(Buffer.from([0x61, 0xff]))).toBe('a\ufffd');
});

test('line ends of Windows are line ends; alone, what would go back over a line is shown', async () => {
  expect(await shown('a\r', '\nb\rc\r')).toBe('a\nb\\u000dc\\u000d');
});
