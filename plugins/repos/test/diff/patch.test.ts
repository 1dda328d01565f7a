import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePatch } from '../../src/diff/patch.js';

const folder = mkdtempSync(path.join(tmpdir(), 'adoc-patch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const version = (content: string | Buffer, name = 'src/a.txt') => ({
  path: name,
  objectId: 'a'.repeat(40),
  content: Buffer.from(content),
});

/** What git makes of the old content with the patch. */
function apply(before: Buffer, patch: Buffer): Buffer {
  mkdirSync(path.join(folder, 'src'), { recursive: true });
  writeFileSync(path.join(folder, 'src/a.txt'), before);
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
  execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: patch, env });
  return readFileSync(path.join(folder, 'src/a.txt'));
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}\n`);
const changed = numbered(60).flatMap((line, index) =>
  index % 17 === 3 ? [] : index % 11 === 5 ? [line, 'new\n'] : [line],
);

test.each([
  ['a line in the middle', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['lines at both ends', 'a\nb\nc\n', '0\na\nb\nc\nd\n'],
  ['the last line without its end', 'a\nb', 'a\nb\n'],
  ['the end of the last line taken away', 'a\nb\n', 'a\nb'],
  ['everything', 'a\nb\n', 'x\ny\nz\n'],
  ['a file that becomes empty', 'a\n', ''],
  ['a file that was empty', '', 'a\nb'],
  ['line ends of Windows', 'a\r\nb\r\n', 'a\nb\r\n'],
  ['several places far apart', numbered(60).join(''), changed.join('')],
  ['bytes that are no UTF-8', Buffer.from([0xe4, 10, 0xf6, 10]), Buffer.from([0xe4, 10, 0xfc, 10])],
  [
    'more differences than are searched for',
    numbered(2500).join(''),
    numbered(2500).join('').replaceAll('line', 'row'),
  ],
])('git applies the patch of %s', (_name, before, after) => {
  const { bytes, isBinary } = makePatch(version(before), { ...version(after), objectId: 'b'.repeat(40) });
  expect(isBinary).toBe(false);
  expect(apply(Buffer.from(before), bytes)).toEqual(Buffer.from(after));
});

test('it is as short as the one of git', () => {
  const { additions, deletions, bytes } = makePatch(version(numbered(60).join('')), version(changed.join('')));
  expect({ additions, deletions }).toEqual({ additions: 5, deletions: 4 });
  expect(bytes.toString().match(/^@@/gm)?.length).toBeGreaterThan(1);
});

test('headers tell what is new, gone, and moved', () => {
  const text = (patch: { bytes: Buffer }) => patch.bytes.toString();
  expect(text(makePatch(undefined, version('a\n')))).toBe(
    `diff --git a/src/a.txt b/src/a.txt\nnew file mode 100644\nindex ${'0'.repeat(40)}..${'a'.repeat(40)}\n--- /dev/null\n+++ b/src/a.txt\n@@ -0,0 +1 @@\n+a\n`,
  );
  expect(text(makePatch(version('a\n'), undefined))).toContain('deleted file mode 100644\n');
  expect(text(makePatch(version('a\n', 'old name'), version('a\n', 'new name')))).toBe(
    'diff --git a/old name b/new name\nrename from old name\nrename to new name\n',
  );
});

test('a name cannot add lines, or quotes, to a patch', () => {
  const { bytes } = makePatch(undefined, version('a\n', 'x\n+++ b/"etc'));
  expect(bytes.toString().split('\n')[0]).toBe('diff --git "a/x\\012+++ b/\\"etc" "b/x\\012+++ b/\\"etc"');
});

test('what is no text, or too long, is only named', () => {
  const binary = makePatch(version('a'), { ...version(Buffer.from([1, 0, 2])), objectId: 'b'.repeat(40) });
  expect(binary).toMatchObject({ isBinary: true, additions: 0 });
  expect(binary.bytes.toString()).toContain('Binary files a/src/a.txt and b/src/a.txt differ\n');
  const long = makePatch(version('a'), { ...version(''), content: undefined });
  expect(long).toMatchObject({ isBinary: false });
  expect(long.bytes.toString()).toContain('Files too large to compare: a/src/a.txt and b/src/a.txt differ\n');
});
