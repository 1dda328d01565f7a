import { createWorld, type World } from '../world/create-world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.login();
  await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
});
afterAll(() => world.close());

test('repos list shows the repositories of the default organization and project', async () => {
  const { stdout, stderr, exitCode } = await world.adoc(['repos', 'list']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
  expect(names.sort()).toEqual(['Fabrikam-Api', 'Fabrikam-Archive', 'Fabrikam-Empty', 'Fabrikam-Web']);
});

test('repos list makes one request, and none besides', async () => {
  const before = world.emulator.requests.length;
  await world.adoc(['repos', 'list']);
  const requests = world.emulator.requests.slice(before);
  expect(requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'GET /tfs/defaultcollection/Fabrikam/_apis/git/repositories',
  ]);
  expect(requests[0]?.credential).toBe('basic');
});

test('a table is sorted by name and leaves out what nobody reads', async () => {
  const { stdout } = await world.adoc(['repos', 'list', '--output', 'table']);
  const [header = '', , ...rows] = stdout.trimEnd().split('\n');
  expect(header.trim().split(/ {2,}/)).toEqual(['ID', 'Name', 'Default Branch', 'Project']);
  expect(rows.map((row) => row.split(/ {2,}/)[1])).toEqual([
    'Fabrikam-Api',
    'Fabrikam-Archive',
    'Fabrikam-Empty',
    'Fabrikam-Web',
  ]);
});

test('a query picks from the JSON, and tsv prints it bare', async () => {
  const words = ['repos', 'list', '--query', "[?name=='Fabrikam-Web'].defaultBranch", '--output', 'tsv'];
  expect((await world.adoc(words)).stdout).toBe('refs/heads/main\n');
});

test('repos show gives one repository by name', async () => {
  const { stdout } = await world.adoc(['repos', 'show', '--repository', 'fabrikam-web']);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'Fabrikam-Web', project: { name: 'Fabrikam' } });
});

test('a repository that is not there is exit code 3, with the server’s reason and nothing on stdout', async () => {
  const { stdout, stderr, exitCode } = await world.adoc(['repos', 'show', '-r', 'nope', '-o', 'json']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr.split('\n')).toHaveLength(2);
  expect(JSON.parse(stderr)).toMatchObject({
    error: { code: 'not-found', reason: expect.stringContaining('TF401019'), exitCode: 3 },
  });
});

test('repos ref list follows the continuation tokens to the end', async () => {
  const before = world.emulator.requests.length;
  const { stdout } = await world.adoc(['repos', 'ref', 'list', '--repository', 'Fabrikam-Web']);
  expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(250);
  expect(world.emulator.requests.length - before).toBeGreaterThan(2);
});

test('a project name with blanks, per cent and letters of other languages reaches the server whole', async () => {
  const { stdout, exitCode } = await world.adoc(['repos', 'list', '--project', 'Größe 50% & Co']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)[0]).toMatchObject({ project: { name: 'Größe 50% & Co' } });
});

test('the same works for an organization of Azure DevOps Services', async () => {
  await world.login('contoso');
  const words = ['repos', 'list', '--organization', 'https://contoso.visualstudio.com', '--project', 'Fabrikam'];
  const { stdout, exitCode } = await world.adoc(words);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(4);
});
