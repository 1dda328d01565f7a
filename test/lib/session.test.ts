import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SessionChoice } from '@adoc/sdk';
import { createSession } from '../../src/lib/session.js';
import { createTestHost } from '../world/create-host.js';
import { catchError } from './files/catch-error.js';
import { temporaryDirectory } from './files/temporary-directory.js';

interface World {
  env?: Record<string, string>;
  isTTY?: boolean;
  settings?: Record<string, string>;
  choice?: Partial<SessionChoice>;
}

const remote = 'https://dev.azure.com/gitorg/GitProject/_git/GitRepo';

/** A session in a clone of `remote`. Its git notes that it was started. */
async function open({ env = {}, isTTY = true, settings, choice = {} }: World = {}) {
  const home = temporaryDirectory();
  const started = path.join(home, 'started');
  const bin = path.join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'git'), `#!/bin/sh\n: > "${started}"\nprintf 'origin\\t${remote} (push)\\n'\n`);
  chmodSync(path.join(bin, 'git'), 0o755);
  const { local, stderr } = createTestHost({ home, isTTY, env: { PATH: bin, ...env } });
  if (settings) await local.changeSettings(settings);
  const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
  const session = createSession(local, { plugin: 'test/1', options, ...choice });
  return { session, stderr, gitStarted: () => existsSync(started) };
}

const settings = { organization: 'setorg', project: 'SetProject' };
const url = (name: string) => `https://dev.azure.com/${name}`;

test.each<[string, World, string, boolean]>([
  [
    'the flag',
    { choice: { organization: 'flagorg' }, env: { ADOC_ORGANIZATION: 'envorg' }, settings },
    'flagorg',
    false,
  ],
  ['the environment', { env: { ADOC_ORGANIZATION: 'envorg' }, settings }, 'envorg', false],
  ['git', { settings }, 'gitorg', true],
  ['the settings, with --no-detect,', { settings, choice: { detect: false } }, 'setorg', false],
  ['the settings, with detect=false,', { settings: { ...settings, detect: 'false' } }, 'setorg', false],
  ['git, with --detect', { settings: { ...settings, detect: 'false' }, choice: { detect: true } }, 'gitorg', true],
  ['the job', { env: { SYSTEM_COLLECTIONURI: url('joborg') }, choice: { detect: false } }, 'joborg', false],
])('%s names the organization, and git is started only where it can decide', async (_, world, name, isStarted) => {
  const { session, gitStarted } = await open(world);
  expect((await session.organization()).value.url).toBe(url(name));
  expect(gitStarted()).toBe(isStarted);
});

test('making a session reads nothing and starts nothing', async () => {
  const { gitStarted } = await open({ env: { ADOC_ORGANIZATION: 'https://example.com' } });
  expect(gitStarted()).toBe(false);
});

test('an unusable variable is an error where it decides, and git is not asked instead', async () => {
  const { session, gitStarted } = await open({ env: { ADOC_ORGANIZATION: '$(ORG)' } });
  expect(await catchError(session.organization())).toMatchObject({ code: 'unexpanded-variable', exitCode: 2 });
  expect(gitStarted()).toBe(false);
  const flagged = await open({ env: { ADOC_ORGANIZATION: '$(ORG)' }, choice: { organization: 'flagorg' } });
  expect((await flagged.session.organization()).value.name).toBe('flagorg');
});

test('without any source the error names the ways to give one', async () => {
  const { session } = await open({ choice: { detect: false } });
  const error = await catchError(session.organization());
  expect(error).toMatchObject({ code: 'no-organization', exitCode: 2 });
  expect(error.suggestions.join()).toContain('--organization');
});

test.each<[string, World, string | undefined]>([
  ['the flag', { choice: { project: 'FlagProject' }, settings }, 'FlagProject'],
  ['the environment', { env: { ADOC_PROJECT: 'EnvProject' }, settings }, 'EnvProject'],
  ['git', { settings: { organization: 'gitorg', project: 'SetProject' } }, 'GitProject'],
  ['the settings', { settings, choice: { organization: 'setorg' } }, 'SetProject'],
  ['git, for the organization of the flag', { settings, choice: { organization: 'GitOrg' } }, 'GitProject'],
  ['nobody, for another organization', { settings, choice: { organization: 'other' } }, undefined],
  ['not the settings, for the organization of git', { settings, choice: {} }, 'GitProject'],
])('%s names the project, and never one of another organization', async (_, world, expected) => {
  const { session } = await open(world);
  const project = await session.project().catch((error) => error);
  if (expected === undefined) expect(project).toMatchObject({ code: 'no-project', exitCode: 2 });
  else expect(project).toMatchObject({ value: expected });
});

test('with organization and project given, git is not started', async () => {
  const { session, gitStarted } = await open({ choice: { organization: 'a', project: 'b', repository: 'c' } });
  expect([(await session.project()).value, (await session.repository()).value]).toEqual(['b', 'c']);
  expect(gitStarted()).toBe(false);
});

test.each<[string, Partial<SessionChoice>, string | undefined]>([
  ['of the clone', {}, 'GitRepo'],
  ['of the flag', { repository: 'Flag' }, 'Flag'],
  ['of the clone is none in another project', { project: 'Other' }, undefined],
  ['of the clone is none in another organization', { organization: 'other', project: 'GitProject' }, undefined],
])('the repository %s', async (_, choice, expected) => {
  const { session } = await open({ choice });
  const repository = await session.repository().catch((error) => error);
  if (expected === undefined) expect(repository).toMatchObject({ code: 'no-repository', exitCode: 2 });
  else expect(repository).toMatchObject({ value: expected });
});

test('where git overrules the default a hint says so, once, with the way out', async () => {
  const { session, stderr } = await open({ settings });
  await session.organization();
  await session.project();
  await session.repository();
  expect(stderr().match(/Using https:\/\/dev\.azure\.com\/gitorg, project GitProject/g)).toHaveLength(1);
  expect(stderr()).toContain('not the default https://dev.azure.com/setorg, project SetProject');
  expect(stderr()).toContain('--detect false');
});

test.each<[string, World]>([
  ['in a pipe', { settings, isTTY: false }],
  ['where the default says the same', { settings: { organization: 'gitorg', project: 'gitproject' } }],
  ['where there is no default', {}],
])('no hint %s', async (_, world) => {
  const { session, stderr } = await open(world);
  await session.project();
  expect(stderr()).toBe('');
});

test('a client of a service is made once', async () => {
  const { session } = await open({ env: { ADOC_TOKEN: 'abc' } });
  const [one, same, other] = await Promise.all([session.client(), session.client('core'), session.client('graph')]);
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});
