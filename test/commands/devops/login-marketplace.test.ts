import DevopsLogin from '../../../src/commands/devops/login.js';
import DevopsLogout from '../../../src/commands/devops/logout.js';
import DevopsStatus from '../../../src/commands/devops/status.js';
import DevopsToken from '../../../src/commands/devops/token.js';
import { startWorld, token } from '../start-world.js';

const world = startWorld();
const marketplace = 'https://marketplace.visualstudio.com';

test('a token for the Marketplace is kept, said not to be checked, and makes no default organization', async () => {
  const words = ['--organization', `${marketplace}/`, '--set-default'];
  const { stdout, home } = await world.run(DevopsLogin, words, { stdin: token, isTTY: true });
  expect(stdout).toContain(`The token is kept for ${marketplace}, which cannot be asked whether it is good.`);
  expect(stdout).not.toContain('default');
  expect(world.takeRequests()).toEqual([]);

  const printed = await world.run(DevopsToken, ['--organization', marketplace], { home, isTTY: true });
  expect(printed.stdout).toBe(`${token}\n`);

  const status = await world.run(DevopsStatus, [], { home });
  expect(status.exitCode).toBe(0);
  expect(JSON.parse(status.stdout)).toMatchObject([
    { organization: marketplace, isInUse: false, store: 'file', user: null, problem: null },
  ]);
  expect(world.takeRequests()).toEqual([]);

  const logout = await world.run(DevopsLogout, ['--organization', marketplace], { home });
  expect(logout.result).toMatchObject({ removed: [marketplace] });
});

test.each([
  ['basic', ['--username', 'ada']],
  ['entra', ['--device-code']],
])('it takes no sign-in by --auth-type %s', async (type, words) => {
  const all = ['--organization', marketplace, '--auth-type', type, ...words];
  expect(await world.run(DevopsLogin, all, { stdin: token })).toMatchObject({ stdout: '', exitCode: 2 });
  expect(world.takeRequests()).toEqual([]);
});

test('no command takes it for an organization', async () => {
  const finished = await world.run(DevopsStatus, ['--organization', marketplace]);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
});
