import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import DevopsConfigure from '../../../src/commands/devops/configure.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { startWorld } from '../start-world.js';

const world = startWorld();

let home: string;
beforeEach(() => {
  home = temporaryDirectory();
});

const file = () => path.join(home, '.gitconfig');
const configuration = () => readFileSync(file(), 'utf8');
const use = (...words: string[]) =>
  world.run(DevopsConfigure, ['--use-git-aliases', ...words], {
    home,
    env: { HOME: home, PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1' },
  });

test('git pr and git repo call this program, once however often it is said', async () => {
  await use('true');
  const { exitCode } = await use();
  expect(exitCode).toBe(0);
  const lines = configuration().trim().split('\n');
  expect(lines).toEqual([
    '[alias]',
    expect.stringMatching(/^\tpr = .*run\.js' repos pr"?$/),
    expect.stringMatching(/^\trepo = .*run\.js' repos"?$/),
  ]);
});

test('false takes back what is ours and nothing else, without asking for anything', async () => {
  await use('true');
  writeFileSync(file(), `${configuration()}\tst = status\n`);
  expect((await use('false')).exitCode).toBe(0);
  expect(configuration()).toBe('[alias]\n\tst = status\n');
  expect((await use('false')).exitCode).toBe(0);
});

test("az's aliases are taken over", async () => {
  writeFileSync(file(), '[alias]\n\tpr = "!az repos pr"\n\trepo = "!az repos"\n');
  await use('true');
  expect(configuration()).not.toContain('!az ');
});

test("somebody's own alias is left alone: a failure that names it, and nothing is changed", async () => {
  const before = '[alias]\n\trepo = remote --verbose\n';
  writeFileSync(file(), before);
  const { stderr, exitCode } = await use('true');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('It is: remote --verbose');
  expect(stderr).toContain('git config --global --unset-all alias.repo');
  expect(configuration()).toBe(before);
  expect((await use('false')).exitCode).toBe(0);
  expect(configuration()).toBe(before);
});
