import DevopsGitCredential from '../../../src/commands/devops/git-credential.js';
import DevopsStatus from '../../../src/commands/devops/status.js';
import { readTree } from '../../world/read-tree.js';
import { startWorld, token } from '../start-world.js';

const world = startWorld();
const request = 'protocol=https\nhost=dev.azure.com\npath=contoso/Fabrikam/_git/Fabrikam-Web\n\n';
const filled = `${request.trimEnd()}\nusername=adoc\npassword=${token}\n\n`;
const answer = `username=adoc\npassword=${token}\n`;

test('get answers, whatever format is the default', async () => {
  const { home } = await world.login('contoso');
  const env = { ADOC_OUTPUT: 'json' };
  expect(await world.run(DevopsGitCredential, ['get'], { home, env, stdin: request })).toMatchObject({
    stdout: answer,
    stderr: '',
    exitCode: 0,
  });
});

test('get without a credential prints nothing, says why, and is no failure', async () => {
  const run = await world.run(DevopsGitCredential, ['get'], { stdin: request, env: { ADOC_AZURE_CLI: 'off' } });
  expect(run).toMatchObject({ stdout: '', exitCode: 0 });
  expect(run.stderr).toMatch(/^Warning: adoc gives git no credential: You are not signed in to [^\n]+\n$/);
});

test('store writes nothing', async () => {
  const { home } = await world.login('contoso');
  const before = await readTree(home);
  const stdin = filled.replace(token, 'typed-by-hand-77aa');
  expect(await world.run(DevopsGitCredential, ['store'], { home, stdin })).toMatchObject({ stdout: '', stderr: '' });
  expect(await readTree(home)).toEqual(before);
});

test.each(['capability', 'list', 'Get'])('the action %s of some other git is passed over', async (action) => {
  const { home } = await world.login('contoso');
  const run = await world.run(DevopsGitCredential, [action], { home, stdin: request });
  expect(run).toMatchObject({ stdout: '', stderr: '', exitCode: 0 });
});

test('without an action it is a mistake of whoever types it', async () => {
  expect(await world.run(DevopsGitCredential, [])).toMatchObject({ stdout: '', exitCode: 2 });
});

test.each(['get', 'store', 'erase'])('%s with nothing on standard input does nothing', async (action) => {
  const { home } = await world.login('contoso');
  const before = await readTree(home);
  expect(await world.run(DevopsGitCredential, [action], { home })).toMatchObject({
    stdout: '',
    stderr: '',
    exitCode: 0,
  });
  expect(await readTree(home)).toEqual(before);
});

test.each([['--debug'], ['--output', 'json'], ['--output', 'table']])('%s %s shows no secret', async (...words) => {
  const { home } = await world.login('contoso');
  const { stdout, stderr } = await world.run(DevopsGitCredential, ['get', ...words], { home, stdin: request });
  expect(words.includes('--debug') ? stderr : stdout + stderr).not.toContain(token);
});

test('status tells what git has said of a stored credential, until there is another login', async () => {
  const { home } = await world.login('contoso');
  const rejectedAt = async () => {
    const { stdout } = await world.run(DevopsStatus, ['--output', 'json'], { home });
    expect(stdout).not.toContain(token);
    return JSON.parse(stdout)[0].rejectedAt;
  };
  expect(await rejectedAt()).toBeNull();
  expect(await world.run(DevopsGitCredential, ['erase'], { home, stdin: filled })).toMatchObject({
    stdout: '',
    stderr: '',
  });
  const at = await rejectedAt();
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
  const { stdout } = await world.run(DevopsStatus, [], { home, isTTY: true });
  expect(stdout).toContain(`  Rejected:     ${at}, when git used it\n`);
  await world.login('contoso', home);
  expect(await rejectedAt()).toBeNull();
});
