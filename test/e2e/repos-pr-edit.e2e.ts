import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { runOnTerminal } from '../world/run-on-terminal.js';

const repository = {
  name: 'web',
  branches: ['main', 'cart'],
  pullRequests: [{ title: 'WIP Cart', description: 'For a week.', source: 'cart' }],
};
const seed = { organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories: [repository] }] }] };
const words = ['repos', 'pr', 'edit', '--id', '1', '--output', 'json'];

let world: World;
beforeEach(async () => {
  world = await createWorld({ seed });
  await world.login('contoso');
});
afterEach(() => world.close());

const sent = () => world.emulator.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

/** An editor that somebody wrote: a script with the lines. */
async function editor(...lines: string[]): Promise<string> {
  const file = path.join(world.folder, 'editor.sh');
  await writeFile(file, lines.join('\n'));
  return `sh '${file}'`;
}

test('title and description are what the editor leaves, and only what is new is sent', async () => {
  const EDITOR = await editor('cat "$1"; ls -l "$1" >&2; sed -i.bak "1s/^WIP //" "$1"');
  const { stdout, stderr, exitCode } = await world.adoc(words, { env: { EDITOR } });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Cart', description: 'For a week.' });
  expect(stderr).toMatch(/^WIP Cart\n\nFor a week\.\n-rw-------.*PULL_REQUEST_1\.md\n$/);
  expect(sent()).toEqual([{ title: 'Cart' }]);
});

test('the editor of git comes first, and it sees no token', async () => {
  const GIT_EDITOR = await editor(`env >'${world.folder}/seen'`, 'printf "New" >"$1"');
  const env = { GIT_EDITOR, VISUAL: 'false', EDITOR: 'false', ADOC_TOKEN: token };
  expect(await world.adoc(words, { env })).toMatchObject({ stderr: '', exitCode: 0 });
  expect(sent()).toEqual([{ title: 'New', description: '' }]);
  expect(await readFile(path.join(world.folder, 'seen'), 'utf8')).not.toContain(token);
});

test('closed without a change, nothing is sent', async () => {
  const { stdout, stderr, exitCode } = await world.adoc([...words, '--verbose'], { env: { EDITOR: 'true' } });
  expect({ stderr, exitCode }).toEqual({ stderr: 'Nothing was changed.\n', exitCode: 0 });
  expect(JSON.parse(stdout)).toMatchObject({ title: 'WIP Cart' });
  expect(sent()).toEqual([]);
});

test('what was written is not lost when the service refuses it', async () => {
  const EDITOR = await editor('printf "Better\\n\\nLong thought about" >"$1"');
  world.emulator.fault({ match: { method: 'PATCH' }, status: 400, body: { message: 'No.' } });
  const { stderr, exitCode } = await world.adoc(words, { env: { EDITOR } });
  expect(exitCode).toBe(1);
  const [, file = ''] = /What you wrote is still in (\S+)/.exec(stderr) ?? [];
  expect(await readFile(file, 'utf8')).toBe('Better\n\nLong thought about');
});

test.each([
  ['without a title', () => editor('printf "\\n" >"$1"'), 1, 'A pull request needs a title'],
  ['with an editor that fails', () => Promise.resolve('false'), 1, 'The editor failed, and nothing was changed.'],
  ['without any editor, and without a terminal', () => Promise.resolve(''), 2, 'adoc repos pr update --title TEXT'],
])('%s it is an error that says so', async (_name, EDITOR, code, said) => {
  const { stdout, stderr, exitCode } = await world.adoc(words, { env: { EDITOR: await EDITOR() } });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
  expect(sent()).toEqual([]);
});

test('--no-input opens none', async () => {
  const { stderr, exitCode } = await world.adoc([...words, '--no-input'], { env: { EDITOR: 'true' } });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('With --no-input no editor is opened.');
});

test('on a terminal a person types into it', async () => {
  const EDITOR = await editor('printf "Title? "', 'read title', 'echo "$title" >"$1"');
  const terminal = runOnTerminal(world, words, { env: { EDITOR } });
  await terminal.waitFor('Title? ');
  terminal.type('Typed\r');
  expect((await terminal.finished).exitCode).toBe(0);
  expect(sent()).toMatchObject([{ title: 'Typed' }]);
});
