import { readFile } from 'node:fs/promises';
import path from 'node:path';
import DevopsLogin from '../../../src/commands/devops/login.js';
import { startWorld, token } from '../start-world.js';

const world = startWorld();
const contoso = 'https://dev.azure.com/contoso';

test('on a terminal it says who signed in, where the token is kept, and what the default is', async () => {
  const { stdout, stderr, exitCode, home } = await world.run(DevopsLogin, ['--organization', 'contoso'], {
    isTTY: true,
    stdin: `${token}\n`,
  });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout.split('\n')).toEqual([
    `Signed in to ${contoso} as Ada Contoso (ada.contoso@contoso.example).`,
    `The token is kept in the protected file ${path.join(home, 'data/credentials.json')}, which only you can read.`,
    `It is the default organization now: ${contoso}`,
    '',
  ]);
  expect(world.takeRequests()).toEqual(['GET /contoso/_apis/connectionData?api-version=5.0-preview.1']);
});

test('in a pipe it gives the same as JSON', async () => {
  const { stdout, stderr } = await world.login('contoso');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    organization: contoso,
    kind: 'pat',
    expiresAt: null,
    user: { id: expect.any(String), name: 'Ada Contoso', account: 'ada.contoso@contoso.example' },
    store: 'file',
    storeDescription: expect.stringContaining('credentials.json'),
    storeReason: null,
    overriddenBy: null,
    defaultOrganization: contoso,
    isNewDefault: true,
    droppedProject: null,
    defaultOverriddenBy: null,
    defaultProblem: null,
  });
});

test('a person types the token at a hidden prompt, which shows nothing of it', async () => {
  const { stdout, stderr, exitCode } = await world.run(DevopsLogin, ['--organization', 'contoso'], {
    isTTY: true,
    answers: [token],
  });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Signed in to');
  expect(stderr).toMatch(/^Token: /);
  expect(stderr).not.toContain(token);
});

test('a later organization does not become the default, and the sentence says how it would', async () => {
  const { home } = await world.login('contoso');
  const argv = ['--organization', world.emulator.organizationUrl];
  const second = await world.run(DevopsLogin, argv, { home, isTTY: true, stdin: token });
  expect(second.stdout).toContain(`The default organization is ${contoso}. To change it: add --set-default\n`);
  const third = await world.run(DevopsLogin, [...argv, '--set-default'], { home, isTTY: true, stdin: token });
  const url = world.emulator.organizationUrl.toLowerCase();
  expect(third.stdout).toContain(`It is the default organization now: ${url}\n`);
});

test('without an organization the token is kept unchecked, and the sentence says so', async () => {
  const { stdout } = await world.run(DevopsLogin, [], { isTTY: true, stdin: token });
  expect(stdout).toContain(
    'The token is kept as the default for Azure DevOps Services. It is checked when it is first used.\n',
  );
  expect(stdout).toContain('There is no default organization.');
  expect(world.takeRequests()).toEqual([]);
});

test('environment variables that will win over it are named', async () => {
  const env = { AZURE_DEVOPS_EXT_PAT: 'x', AZDO_ORG_SERVICE_URL: 'fabrikam' };
  const { stdout } = await world.run(DevopsLogin, ['--organization', 'contoso'], { isTTY: true, stdin: token, env });
  expect(stdout).toContain('The environment variable AZURE_DEVOPS_EXT_PAT is set: its token is used instead of this');
  expect(stdout).toContain('The environment variable AZDO_ORG_SERVICE_URL is set: it names the organization instead');
});

describe('it fails, and keeps nothing,', () => {
  it.each([
    ['with 4 for a rejected token', ['--organization', 'contoso'], 'wrong-token', 4, 'not-signed-in'],
    ['with 3 for an organization that is not there', ['--organization', 'nobody'], token, 3, 'no-such-organization'],
    ['with 2 for an address that is none', ['--organization', 'https://dev.azure.co/x'], token, 2, undefined],
    ['with 2 for a Server without encryption', ['--organization', 'http://tfs.contoso.com/x'], token, 2, 'plain-http'],
    ['with 2 where no token is given', ['--organization', 'contoso'], '\n', 2, 'no-token'],
    ['with 2 for an unexpanded variable', ['--organization', 'contoso'], '$(PAT)', 2, 'mispasted-token'],
    ['with 2 for --set-default without an organization', ['--set-default'], token, 2, 'usage'],
  ])('%s', async (_, argv, stdin, expected, code) => {
    const { stdout, stderr, exitCode, home } = await world.run(DevopsLogin, [...argv, '-o', 'json'], { stdin });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: expected });
    const { error } = JSON.parse(stderr);
    expect(error).toMatchObject({ exitCode: expected, ...(code ? { code } : {}) });
    expect(stderr).not.toContain(token);
    await expect(readFile(path.join(home, 'config/accounts.json'))).rejects.toThrow('ENOENT');
    await expect(readFile(path.join(home, 'data/credentials.json'), 'utf8').catch(() => '')).resolves.not.toContain(
      stdin,
    );
  });

  it('with 5 where the server drops the connection, having asked more than once', async () => {
    world.emulator.fault({ reset: true, times: 'always' });
    const { stderr, exitCode, clock } = await world.login('contoso');
    expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining('broke off'), exitCode: 5 });
    expect(clock.sleeps).toEqual([500, 1000, 2000]);
  });
});

test('with --no-input nobody is asked, and the error names the way to give the token', async () => {
  const { stderr, exitCode } = await world.run(DevopsLogin, ['--no-input'], { isTTY: true });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Next: Pipe it in: printf %s "$TOKEN" | adoc devops login');
});
