import ReposList from '../../../src/commands/repos/list.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();
const names = (result: unknown) => (result as { name: string }[]).map(({ name }) => name).sort();

test('a table on a terminal, sorted by name, with what people look for', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposList, [], { isTTY: true });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Default Branch', 'Project'],
    [id, 'Fabrikam-Api', 'trunk', 'Fabrikam'],
    [id, 'Fabrikam-Archive', 'main', 'Fabrikam'],
    [id, 'Fabrikam-Empty', 'Fabrikam'],
    [id, 'Fabrikam-Web', 'main', 'Fabrikam'],
  ]);
});

test('in a pipe a bare array of what the service said, with one request', async () => {
  const { stdout } = await world.run(ReposList, []);
  const list = JSON.parse(stdout);
  expect(names(list)).toEqual(['Fabrikam-Api', 'Fabrikam-Archive', 'Fabrikam-Empty', 'Fabrikam-Web']);
  expect(list[0]).toMatchObject({
    remoteUrl: expect.any(String),
    webUrl: expect.any(String),
    size: expect.any(Number),
  });
  expect(world.takeRequests()).toEqual(['GET /contoso/Fabrikam/_apis/git/repositories?api-version=7.1']);
});

test('hidden repositories are asked for only on request', async () => {
  const { result } = await world.run(ReposList, ['--include-hidden']);
  expect(names(result)).toContain('Fabrikam-Hidden');
  expect(world.takeRequests()).toEqual([
    'GET /contoso/Fabrikam/_apis/git/repositories?includeHidden=true&api-version=7.1',
  ]);
});

test('a narrow terminal cuts names, but never an id', async () => {
  const wide = cellsOf((await world.run(ReposList, [], { isTTY: true })).stdout);
  const { stdout } = await world.run(ReposList, [], { isTTY: true, columns: 66 });
  const lines = stdout.trimEnd().split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(66);
  const narrow = cellsOf(stdout);
  expect(narrow.map(([id]) => id)).toEqual(wide.map(([id]) => id));
  expect(narrow[1]?.[1]).toMatch(/^Fabrikam?.*…$/);
});

test.each(['Größe 50% & Co', 'größe 50% & co'])('the project %s reaches the server whole', async (project) => {
  const { result } = await world.run(ReposList, ['--project', project]);
  expect(names(result)).toEqual(['Größe 50% & Co']);
});

test('a project that is not there is exit code 3, with the reason of the server', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposList, ['-p', 'nope', '-o', 'json']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(JSON.parse(stderr)).toMatchObject({
    error: { message: expect.stringContaining('project "nope"'), reason: expect.stringContaining('TF200016') },
  });
});

test('without a project nobody is asked, and the error names the flag', async () => {
  const { stderr, exitCode } = await world.run(ReposList, [], { env: { ADOC_PROJECT: '' } });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--project NAME');
  expect(world.takeRequests()).toEqual([]);
});

test('an older Server is asked again in the version it knows, and remembered', async () => {
  const { organizationUrl } = world.emulator;
  const refusal = {
    typeKey: 'VssVersionOutOfRangeException',
    message: 'Version 7.1 liegt außerhalb des Bereichs; die neueste ist 6.0.',
  };
  world.emulator.fault({ status: 400, body: refusal });
  const env = { ADOC_ORGANIZATION: organizationUrl };
  const { exitCode, home } = await world.run(ReposList, [], { env });
  await world.run(ReposList, [], { env, home });
  expect(exitCode).toBe(0);
  expect(world.takeRequests().map((line) => line.replace(/.*\?/, ''))).toEqual([
    'api-version=7.1',
    'api-version=6.0',
    'api-version=6.0',
  ]);
});
