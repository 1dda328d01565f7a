import ReposImportCreate from '../../../../src/commands/repos/import/create.js';
import ReposStats from '../../../../src/commands/repos/stats.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const empty = ['--repository', 'Fabrikam-Empty'];
const publicSource = ['--git-source-url', 'https://dev.azure.com/contoso/Tailspin/_git/Tailspin'];
const privateSource = ['--git-url', 'https://dev.azure.com/contoso/Fabrikam/_git/Fabrikam-Api'];
const password = 'source-password-3f9a17c2';

// What takes the service a minute is over when it is asked the next time.
beforeEach(() => {
  world.emulator.clock.rate = 1_000_000;
});

const connections = () => world.takeRequests().filter((line) => line.includes('serviceendpoint'));

test('a public source: waits for the end, and shows how it went', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposImportCreate, [...empty, ...publicSource], { isTTY: true });
  expect(exitCode).toBe(0);
  expect(cellsOf(stdout)).toEqual([
    ['Name', 'Project', 'Import Status'],
    ['Fabrikam-Empty', 'Fabrikam', 'completed'],
  ]);
  expect(stderr).toContain('Import into Fabrikam-Empty: ');
  const { stdout: branches } = await world.run(ReposStats, [...empty, '--query', '[].name']);
  expect(JSON.parse(branches)).toEqual(['main']);
});

test('a private source with a password that is piped in: in a service connection, which is gone afterwards', async () => {
  const argv = [...empty, ...privateSource, '--requires-authorization', '--user-name', 'ada', '--debug'];
  const { stdout, stderr, exitCode } = await world.run(ReposImportCreate, argv, { stdin: `${password}\n` });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'completed' });
  expect(stdout + stderr).not.toContain(password);
  const [created] = world.emulator.requests.filter(({ method, url }) => method === 'POST' && url.includes('endpoints'));
  expect(created?.body).toMatchObject({ type: 'git', authorization: { scheme: 'UsernamePassword' } });
});

test('a password that is typed unseen', async () => {
  const argv = [...empty, ...privateSource, '--requires-authorization'];
  const { stderr, exitCode } = await world.run(ReposImportCreate, argv, { isTTY: true, answers: [password] });
  expect(exitCode).toBe(0);
  expect(stderr).toContain('Password or token of the source:');
  expect(stderr).not.toContain(password);
});

test('an import that fails exits with 1, the reason of the server, and what to do', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposImportCreate, [...empty, ...privateSource]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain('The import into Fabrikam-Empty has ended as failed.');
  expect(stderr).toContain('requires authorization');
  expect(stderr).toContain('--requires-authorization');
});

test('where the import does not even begin, the service connection with the password is taken back', async () => {
  const argv = ['-r', 'Fabrikam-Web', ...privateSource, '--requires-authorization'];
  const { stderr, exitCode } = await world.run(ReposImportCreate, argv, { stdin: password });
  expect(exitCode).toBe(1);
  expect(stderr).not.toContain('could not be deleted');
  expect(connections().map((line) => line.split(' ')[0])).toEqual(['POST', 'DELETE']);
});

test('a service connection is named by its name, and stays', async () => {
  const argv = [...empty, ...privateSource, '--git-service-endpoint-id', 'fabrikam-github'];
  const { exitCode } = await world.run(ReposImportCreate, argv);
  expect(exitCode).toBe(0);
  expect(connections().map((line) => line.split('?')[0])).toEqual([
    expect.stringMatching(/^GET .*\/_apis\/serviceendpoint\/endpoints$/),
  ]);
});

test('one that is not there is exit code 3', async () => {
  const argv = [...empty, ...privateSource, '--git-service-endpoint-id', 'nope'];
  const { stderr, exitCode } = await world.run(ReposImportCreate, argv);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('There is no service connection "nope" in the project "Fabrikam".');
});

test('where no password is given, nothing is created, and the error names the variable', async () => {
  const argv = [...empty, ...privateSource, '--requires-authorization'];
  const { stderr, exitCode } = await world.run(ReposImportCreate, argv);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('AZURE_DEVOPS_EXT_GIT_SOURCE_PASSWORD_OR_PAT');
  expect(world.takeRequests()).toEqual([]);
});
