import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readTree } from '../world/read-tree.js';
import { cleanEnvironment, root, startAdoc } from '../world/run-adoc.js';

const short = 'x';
const long = 'y'.repeat(3_000);
const withMarks = '!"#$%&\'()*+,-./0:;<=>?@[\\]^_`{|}~';

let world: World;

beforeAll(async () => {
  world = await createWorld({ pats: [token, short, long, withMarks] });
  await world.login();
});
afterAll(() => world.close());

const login = (stdin: string | Buffer, words: string[] = ['--organization', 'contoso']) =>
  world.adoc(['devops', 'login', ...words, '--output', 'json'], { stdin });

describe('the token is the first line of standard input, without', () => {
  test.each<[string, string | Buffer]>([
    ['a line end, where there is none', token],
    ['its line end', `${token}\n`],
    ['the line end of Windows', `${token}\r\n`],
    ['a carriage return alone', `${token}\r`],
    ['a byte-order mark', `\uFEFF${token}\n`],
    ['blanks and tabs around it', ` \t ${token} \t \n`],
    ['the lines after it', `${token}\nsecond line\nthird line\n`],
    ['the coding of Windows PowerShell', Buffer.from(`\uFEFF${token}\r\nmore\r\n`, 'utf16le')],
  ])('%s', async (_name, stdin) => {
    expect(await login(stdin)).toMatchObject({ stderr: '', exitCode: 0 });
  });
});

test.each([
  ['a single character', short],
  ['thousands of characters', long],
  ['every mark there is', withMarks],
])('a token of %s is for the server to judge', async (_name, stdin) => {
  expect(await login(stdin)).toMatchObject({ stderr: '', exitCode: 0 });
});

test('the rest of a pipe that stays open is not waited for', async () => {
  const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url };
  const { child, finished } = startAdoc(['devops', 'login', '--organization', 'contoso'], { env, cwd: world.folder });
  child.stdin.write(`${token}\n`);
  expect(await finished).toMatchObject({ stderr: '', exitCode: 0 });
});

describe('without a token login is a usage error, and what was stored stays:', () => {
  test.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['blanks', '  \t \r\n'],
    ['a byte-order mark', '\uFEFF'],
    ['an empty first line', `\n${token}\n`],
  ])('%s', async (_name, stdin) => {
    const before = await readTree(world.home);
    for (const words of [[], ['--organization', 'contoso']]) {
      const finished = await login(stdin, words);
      expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
      expect(errorOf(finished)).toMatchObject({
        code: 'no-token',
        suggestions: [expect.stringContaining('printf'), expect.anything()],
      });
    }
    expect(await readTree(world.home)).toEqual(before);
  });

  test.each(['<&-', '</dev/null'])('standard input %s', async (redirection) => {
    const before = await readTree(world.home);
    const words = [
      '-c',
      `"$@" ${redirection}`,
      'sh',
      process.execPath,
      path.join(root, 'bin/run.js'),
      'devops',
      'login',
    ];
    const child = spawn('/bin/sh', words, { env: cleanEnvironment({ HOME: world.home }), stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(await readTree(world.home)).toEqual(before);
  });
});

describe('what cannot be a token is refused as a mispaste without showing or sending it:', () => {
  test.each([
    ['an unexpanded macro', '$(PAT)', 'not expanded'],
    ['an unexpanded expression', `\${{ secrets.PAT }}`, 'not expanded'],
    ['an unexpanded expression without blanks', `\${{variables.PAT}}`, 'not expanded'],
    ['a URL', 'https://dev.azure.com/mispasted', 'a URL'],
    ['letters outside of ASCII', 'mispasted-tökén', 'outside of ASCII'],
    ['typographic quotes', '“mispasted”', 'outside of ASCII'],
    ['two words', 'mispasted words', 'blanks'],
    ['a control character', 'mispasted\u0007', 'control characters'],
  ])('%s', async (_name, text, reason) => {
    const before = await readTree(world.home);
    const count = world.emulator.requests.length;
    for (const words of [[], ['--organization', 'contoso']]) {
      const finished = await login(`${text}\n`, words);
      expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
      expect(errorOf(finished)).toMatchObject({ code: 'mispasted-token', message: expect.stringContaining(reason) });
      expect(finished.stderr).not.toMatch(/mispasted[^-]|PAT/);
    }
    expect(await readTree(world.home)).toEqual(before);
    expect(world.emulator.requests).toHaveLength(count);
  });
});
