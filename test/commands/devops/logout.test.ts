import DevopsLogin from '../../../src/commands/devops/login.js';
import DevopsLogout from '../../../src/commands/devops/logout.js';
import { startWorld, token } from '../start-world.js';

const world = startWorld();
const contoso = 'https://dev.azure.com/contoso';

test('one organization is forgotten, and its default with it', async () => {
  const { home } = await world.login('contoso');
  const { stdout, exitCode } = await world.run(DevopsLogout, ['--org', 'Contoso'], { home, isTTY: true });
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`Signed out of ${contoso}.\nThe default organization ${contoso} is cleared.\n`);
});

test('an organization that is not the default leaves the default alone', async () => {
  const { home } = await world.login('contoso');
  const { organizationUrl } = world.emulator;
  await world.login(organizationUrl, home);
  const { result } = await world.run(DevopsLogout, ['--organization', organizationUrl], { home });
  expect(result).toMatchObject({ removed: [organizationUrl.toLowerCase()], clearedDefault: null });
});

test('without an organization everything goes, and no server is asked', async () => {
  const { home } = await world.login('contoso');
  await world.login(world.emulator.organizationUrl, home);
  await world.run(DevopsLogin, [], { home, stdin: token });
  world.takeRequests();
  const { stdout } = await world.run(DevopsLogout, [], { home });
  expect(JSON.parse(stdout)).toEqual({
    removed: expect.arrayContaining([contoso, world.emulator.organizationUrl.toLowerCase(), null]),
    failures: [],
    clearedDefault: contoso,
    clearedProject: null,
    stillSignedInBy: null,
  });
  expect(world.takeRequests()).toEqual([]);
  expect((await world.run(DevopsLogout, [], { home })).exitCode).toBe(4);
});

test('a token in the environment is named, because it still signs in', async () => {
  const { home } = await world.login('contoso');
  const { stdout } = await world.run(DevopsLogout, [], { home, isTTY: true, env: { ADOC_TOKEN: token } });
  expect(stdout).toContain('The environment variable ADOC_TOKEN still signs you in; unset it too.\n');
});

test.each([
  [['--organization', 'contoso'], `You are not signed in to ${contoso}.`],
  [[], 'You are not signed in anywhere.'],
])('with the words %j there is nothing to forget: 4', async (argv, message) => {
  const { stdout, stderr, exitCode } = await world.run(DevopsLogout, argv, { env: { ADOC_TOKEN: token } });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
  expect(stderr).toContain(`Error: ${message}\nReason: Nothing is stored, but the environment variable ADOC_TOKEN`);
});
