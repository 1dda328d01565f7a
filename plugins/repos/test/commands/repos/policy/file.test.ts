import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from '../../../../../../test/lib/files/temporary-directory.js';
import type { Policy } from '../../../../src/api/policies.js';
import BuildUpdate from '../../../../src/commands/repos/policy/build/update.js';
import CommentRequiredUpdate from '../../../../src/commands/repos/policy/comment-required/update.js';
import ReposPolicyCreate from '../../../../src/commands/repos/policy/create.js';
import ReposPolicyShow from '../../../../src/commands/repos/policy/show.js';
import ReposPolicyUpdate from '../../../../src/commands/repos/policy/update.js';
import { startRepos } from '../../start-repos.js';

const world = startRepos();
const comments = 'c6a1889d-b943-4856-b76f-9e46bb6b0df2';
const policy = (settings: object) => ({ isEnabled: true, isBlocking: false, type: { id: comments }, settings });
const everywhere = policy({ scope: [{ repositoryId: null, refName: 'refs/heads/main', matchKind: 'exact' }] });
const twice = policy({
  scope: [
    { repositoryId: null, refName: 'refs/heads/main', matchKind: 'exact' },
    { repositoryId: null, refName: 'refs/heads/release/', matchKind: 'prefix' },
  ],
});

function write(content: object | string | Buffer): string {
  const file = path.join(temporaryDirectory(), 'policy.json');
  writeFileSync(file, Buffer.isBuffer(content) || typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function make(content: object): Promise<Policy> {
  return (await world.run(ReposPolicyCreate, ['--config', write(content)])).result as Policy;
}

test.each(['--config', '--policy-configuration'])('a policy is created from the file that %s names', async (flag) => {
  const { stdout } = await world.run(ReposPolicyCreate, [flag, write(everywhere)]);
  expect(JSON.parse(stdout)).toMatchObject({ isBlocking: false, type: { displayName: 'Comment requirements' } });
});

test.each([
  ['UTF-16, as Windows PowerShell writes', Buffer.from(`\ufeff${JSON.stringify(everywhere)}`, 'utf16le')],
  ['UTF-8 with a byte order mark', `\ufeff${JSON.stringify(everywhere)}`],
])('the file may be %s', async (_, content) => {
  expect(await world.run(ReposPolicyCreate, ['--config', write(content)])).toMatchObject({ exitCode: 0 });
});

test('what show prints makes another policy like it', async () => {
  const { stdout } = await world.run(ReposPolicyShow, ['--id', '1']);
  const { id, settings } = (await world.run(ReposPolicyCreate, ['--config', write(stdout)])).result as Policy;
  expect(id).not.toBe(1);
  expect(settings).toEqual(JSON.parse(stdout).settings);
});

test('update replaces a policy by what is in the file', async () => {
  const { id } = await make(everywhere);
  const { stdout } = await world.run(ReposPolicyUpdate, ['--id', `${id}`, '--config', write(twice)]);
  expect(JSON.parse(stdout)).toMatchObject({ id, revision: 2, settings: { scope: [{}, { matchKind: 'Prefix' }] } });
});

test('a policy of several places is shown with all of them', async () => {
  const { id } = await make(twice);
  const { stdout } = await world.run(ReposPolicyShow, ['--id', `${id}`], { isTTY: true });
  expect(stdout).toContain('All Repositories');
  expect(stdout).toContain('main, release/*');
});

test('a change of something else leaves every place of a policy as it is', async () => {
  const { id, settings } = await make(twice);
  const { result } = await world.run(CommentRequiredUpdate, ['--id', `${id}`, '--blocking']);
  expect(result).toMatchObject({ isBlocking: true, settings: { scope: settings.scope } });
});

test('which of several places is to change cannot be said by flags, and the error names the way', async () => {
  const { id } = await make(twice);
  const { exitCode, stderr } = await world.run(CommentRequiredUpdate, ['--id', `${id}`, '--branch', 'develop']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`adoc repos policy show --id ${id} > policy.json`);
  expect(world.takeRequests().filter((line) => line.startsWith('PUT'))).toEqual([]);
});

test('a policy of the default branch that gets a branch is on that branch alone', async () => {
  const { id } = await make(policy({ scope: [{ repositoryId: null, refName: null, matchKind: 'defaultBranch' }] }));
  const shown = await world.run(ReposPolicyShow, ['--id', `${id}`], { isTTY: true });
  expect(shown.stdout).toContain('Default Branch');
  const { result } = await world.run(CommentRequiredUpdate, ['--id', `${id}`, '--branch', 'develop']);
  const scope = [{ refName: 'refs/heads/develop', matchKind: 'Exact', repositoryId: null }];
  expect(result).toMatchObject({ settings: { scope } });
});

test('a policy of a kind without commands of its own is changed by a file, and the error says so', async () => {
  const status = { ...everywhere, type: { id: 'cbdc66da-9728-4af8-aada-9a5a32e4a226' } };
  const { id } = await make({ ...status, settings: { ...status.settings, statusName: 'scan' } });
  const { exitCode, stderr } = await world.run(BuildUpdate, ['--id', `${id}`, '--enabled']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`Next: adoc repos policy update --id ${id} --config FILE`);
});

test.each([
  ['is not there', path.join(temporaryDirectory(), 'nope.json'), 'cannot be read'],
  ['is neither JSON nor YAML', write('{"isEnabled": tru'), 'is neither JSON nor YAML'],
  [
    'is a list',
    write([everywhere]),
    'does not hold one policy.\nNext: Write one, and change it: adoc repos policy show --id ID > policy.json',
  ],
])('a file that %s is exit code 2, and nobody is asked', async (_, file, message) => {
  for (const command of [ReposPolicyCreate, ReposPolicyUpdate]) {
    const argv = ['--config', file, ...(command === ReposPolicyUpdate ? ['--id', '1'] : [])];
    const { exitCode, stderr } = await world.run(command, argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${file} ${message}`);
  }
  expect(world.takeRequests()).toEqual([]);
});

test('a file whose policy the service refuses gives the reason of the service', async () => {
  const { exitCode, stderr } = await world.run(ReposPolicyCreate, ['--config', write(policy({}))]);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain("'scope' is required");
});
