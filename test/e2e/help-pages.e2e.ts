import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { commands, topics, wordsOf } from '../world/manifests.js';
import { record } from '../world/record.js';
import { root } from '../world/run-adoc.js';
import { runOnTerminal } from '../world/run-on-terminal.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

// One command of each topic: what the pages are made of is the same for all of them.
const some = new Map(commands.map((command) => [wordsOf(command).slice(0, -1).join(' '), wordsOf(command)]));

test.each([
  [[]],
  [['--help']],
  [['help']],
  ...['repos', 'repos pr'].map((topic) => [topic.split(' ')]),
  ...[...topics.keys()].map((topic) => [[...topic.split(' '), '--help']]),
  ...[...some.values()].map((words) => [[...words, '-h']]),
  ...[...some.values()].slice(0, 2).map((words) => [['help', ...words]]),
])('%j: the page that the build has recorded is what oclif prints', async (words) => {
  const recorded = await world.adoc(words);
  // With a width of its own, oclif makes the page now.
  const made = await world.adoc(words, { env: { OCLIF_COLUMNS: '80' } });
  expect(recorded).toEqual(made);
  expect(recorded.stdout).not.toBe('');
});

test.each([
  [80, { TERM: 'xterm-256color' }],
  [81, { TERM: 'xterm', COLORTERM: 'truecolor' }],
  [120, { TERM: 'tmux-256color' }],
  [120, { TERM: 'screen', NO_COLOR: '1' }],
  [200, { TERM: 'linux', NO_COLOR: '' }],
  [200, { TERM: 'alacritty' }],
  [100, { TERM: 'dumb' }],
  [60, { TERM: 'xterm' }],
  [20, { TERM: 'xterm' }],
])('on a terminal of %i columns with %j help is what oclif prints for 80 columns at most', async (columns, env) => {
  const words = ['repos', 'list', '--help'];
  const recorded = await runOnTerminal(world, words, { columns, env }).finished;
  // Where a plugin may have changed it, oclif makes the page.
  const made = await runOnTerminal(world, words, { columns, env: { ...env, DEBUG: 'none' } }).finished;
  const width = Math.max(40, Math.min(columns, 80));
  const asked = await runOnTerminal(world, words, { columns: 80, env: { ...env, OCLIF_COLUMNS: `${width}` } }).finished;
  expect(recorded).toEqual(asked);
  expect(made).toEqual(asked);
});

test('a page of help loads neither oclif nor the host', async () => {
  const { modules } = await record(world, ['repos', 'list', '--help']);
  expect(modules.filter((file) => /[\\/]sdk[\\/]|[\\/]main\.js$/.test(file))).toEqual([]);
});

test.each([['--help'], ['--version']])('%s: whoever stops reading hears of no error', async (word) => {
  const bin = path.join(root, 'bin/run.js');
  const child = spawn('sh', ['-c', `"$0" "$1" "$2" | true`, process.execPath, bin, word], {
    env: { HOME: world.home },
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  await once(child, 'close');
  expect(errors).toBe('');
});

test('a plugin that is installed appears in the help', async () => {
  const root = path.join(world.folder, 'plugin-extra');
  const commands = { 'extra:list': { id: 'extra:list', summary: 'List.', isESM: false, relativePath: ['list.js'] } };
  const oclif = { commands: './dist', topics: { extra: { description: 'Something extra.' } } };
  await mkdir(root);
  await writeFile(path.join(root, 'package.json'), JSON.stringify({ name: 'plugin-extra', version: '1.0.0', oclif }));
  await writeFile(path.join(root, 'oclif.manifest.json'), JSON.stringify({ version: '1.0.0', commands }));
  await mkdir(world.dataDirectory, { recursive: true });
  const plugins = [{ name: 'plugin-extra', type: 'user', root }];
  await writeFile(path.join(world.dataDirectory, 'package.json'), JSON.stringify({ oclif: { plugins } }));
  expect((await world.adoc(['--help'])).stdout).toContain('Something extra.');
});
