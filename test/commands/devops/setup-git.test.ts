import { readFileSync } from 'node:fs';
import path from 'node:path';
import DevopsSetupGit from '../../../src/commands/devops/setup-git.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { startWorld } from '../start-world.js';

const world = startWorld();

function setUp(home: string, words: string[] = [], isTTY = false) {
  const env = { HOME: home, PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1' };
  return world.run(DevopsSetupGit, words, { home, env, isTTY });
}

const addressesOf = (stdout: string) => JSON.parse(stdout).map(({ address }: { address: string }) => address);

test('it is for Services, and for everything that somebody is signed in to', async () => {
  const { home } = await world.login('contoso');
  await world.login(world.emulator.organizationUrl, home);
  const { stdout, exitCode } = await setUp(home);
  expect(exitCode).toBe(0);
  expect(addressesOf(stdout)).toEqual([
    'https://dev.azure.com',
    'https://contoso.visualstudio.com',
    world.emulator.url,
  ]);
});

test('nobody has to be signed in: a token of the environment is good for Services', async () => {
  const { stdout, stderr } = await setUp(temporaryDirectory());
  expect(addressesOf(stdout)).toEqual(['https://dev.azure.com']);
  expect(stderr).toBe('');
});

test('--organization names one', async () => {
  const { stdout } = await setUp(temporaryDirectory(), ['--organization', 'https://tfs.contoso.example/tfs/main']);
  expect(addressesOf(stdout)).toEqual(['https://tfs.contoso.example']);
});

test.each(['https://dev.azure.com.evil.example/contoso', 'https://dev.azure.co/contoso', 'https://github.com/contoso'])(
  '%s is refused, and nothing is written',
  async (url) => {
    const home = temporaryDirectory();
    expect(await setUp(home, ['--organization', url])).toMatchObject({ stdout: '', exitCode: 2 });
    expect(() => readFileSync(path.join(home, '.gitconfig'))).toThrow('ENOENT');
  },
);

test('a person reads a sentence for each address', async () => {
  const home = temporaryDirectory();
  const sentences = ['asks adoc for credentials now', 'asks adoc for credentials already'];
  for (const sentence of sentences)
    expect((await setUp(home, [], true)).stdout).toBe(`https://dev.azure.com: git ${sentence}.\n`);
  expect((await setUp(home, ['--undo'], true)).stdout).toBe('https://dev.azure.com: git asks adoc no more.\n');
  expect((await setUp(home, ['--undo'], true)).stdout).toBe('git was not set up for adoc: nothing to take back.\n');
});

test('no secret gets into the configuration', async () => {
  const { home } = await world.login(world.emulator.organizationUrl);
  await setUp(home);
  expect(readFileSync(path.join(home, '.gitconfig'), 'utf8')).not.toContain('command-token');
});
