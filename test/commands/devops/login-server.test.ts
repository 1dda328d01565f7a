import { defaultSeed } from '@adoc/emulator';
import DevopsLogin from '../../../src/commands/devops/login.js';
import DevopsStatus from '../../../src/commands/devops/status.js';
import { startWorld, token } from '../start-world.js';

const password = ' pass word-5c8e2a7d: 94b1f6';
const seed = { ...defaultSeed(), basicUsers: [{ name: 'CONTOSO\\ada', password, user: 'Ada Contoso' }] };

describe.each(['pat', 'basic'] as const)('A Server with the authentication %s', (authentication) => {
  const world = startWorld({ seed, server: { authentication } });
  const words = () => ['--organization', world.emulator.organizationUrl, '--auth-type', 'basic'];

  test('takes user name and password, blanks and colons in it too, and status shows whose it is', async () => {
    const all = [...words(), '--username', 'CONTOSO\\ada'];
    const { result, home, stderr } = await world.run(DevopsLogin, all, { stdin: `${password}\n` });
    expect(stderr).toBe('');
    expect(result).toMatchObject({ kind: 'basic', user: { name: 'Ada Contoso' } });
    const { stdout, exitCode } = await world.run(DevopsStatus, [], { home, isTTY: true });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('user name and password: the password stored for');
    expect(stdout).not.toContain(password.trim());
  });

  test('asks for the password on a terminal, and does not show it', async () => {
    const all = [...words(), '--username', 'CONTOSO\\ada'];
    const { stdout, stderr, exitCode } = await world.run(DevopsLogin, all, { isTTY: true, answers: [password] });
    expect(exitCode).toBe(0);
    expect(`${stdout}${stderr}`).not.toContain('5c8e2a7d');
  });

  test('a wrong password is refused, named as such, and nothing is kept', async () => {
    const all = [...words(), '--username', 'CONTOSO\\ada', '--output', 'json'];
    const { stdout, stderr, exitCode, home } = await world.run(DevopsLogin, all, { stdin: 'wrong-5c8e2a7d\n' });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
    const { error } = JSON.parse(stderr);
    expect(error.message).toContain('does not accept the user name and password');
    expect(error.suggestions).toEqual([`Give the user name with its domain: --username 'DOMAIN\\user'`]);
    expect(stderr).not.toContain('5c8e2a7d');
    expect((await world.run(DevopsStatus, [], { home })).result).toBeUndefined();
  });
});

test.each([
  [['--username', 'CONTOSO\\ada'], 'contoso', 'is for Azure DevOps Server only'],
  [[], undefined, 'needs --username'],
  [['--username', 'a:b'], undefined, 'has no colon'],
])('--auth-type basic with %j for %s: %s', async (more, organization, message) => {
  const url = organization ?? 'https://tfs.contoso.example/tfs/main';
  const all = ['--organization', url, '--auth-type', 'basic', ...more];
  const { stderr, exitCode } = await services.run(DevopsLogin, all, { stdin: password });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
const services = startWorld();

describe('A Server where tokens do not work', () => {
  const basic = startWorld({ seed, server: { authentication: 'basic' } });
  const windows = startWorld({ seed, server: { authentication: 'negotiate' } });

  test('because of Basic authentication of IIS is told apart from a wrong token', async () => {
    const all = ['--organization', basic.emulator.organizationUrl, '--output', 'json'];
    const { stderr, exitCode } = await basic.run(DevopsLogin, all, { stdin: token });
    expect(exitCode).toBe(4);
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'iis-basic-authentication' });
  });

  test.each([
    ['token', []],
    ['password', ['--auth-type', 'basic', '--username', 'CONTOSO\\ada']],
  ])('because it speaks to Windows alone says so to whoever has a %s', async (_, more) => {
    const all = ['--organization', windows.emulator.organizationUrl, '--output', 'json', ...more];
    const { stderr, exitCode } = await windows.run(DevopsLogin, all, { stdin: token });
    expect(exitCode).toBe(4);
    expect(JSON.parse(stderr).error).toMatchObject({
      code: 'windows-sign-in-only',
      suggestions: [expect.stringContaining('administrator'), expect.stringContaining('--auth-type basic')],
    });
  });
});
