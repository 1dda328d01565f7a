import PipelinesCreate from '../../../src/commands/pipelines/create.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const files = {
  'azure-pipelines.yml': 'steps:\n- script: echo Hello\n',
  'ci/build.yml': 'steps:\n- script: echo Hi\n',
};
const seedWith = (connections: string[]) => ({
  organizations: [
    {
      name: 'contoso',
      gitHubRepositories: [{ name: 'Fabrikam/site', defaultBranch: 'trunk' }],
      projects: [
        {
          name: 'Fabrikam',
          repositories: [{ name: 'web', branches: ['main', 'develop'], files }, { name: 'empty' }],
          serviceConnections: connections.map((name) => ({ name, type: 'github' })),
        },
      ],
    },
  ],
});
const world = startPipelines({ seed: seedWith([]) });
const posted = () => world.emulator.requests.filter(({ method }) => method === 'POST');

test('a pipeline of Azure Repos is made and run', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesCreate, ['--name', 'Web', '--repository', 'WEB'], {
    isTTY: true,
  });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(cellsOf(stdout)[0]?.[0]).toBe('Run ID');
  expect(posted().map(({ body }) => body)).toEqual([
    expect.objectContaining({
      name: 'Web',
      repository: { id: expect.any(String), name: 'web', type: 'TfsGit', defaultBranch: 'refs/heads/main' },
      process: { type: 2, yamlFilename: 'azure-pipelines.yml' },
    }),
    { definition: { id: 1 } },
  ]);
});

test('in a folder, from another branch and file, without a run', async () => {
  const words = ['--name', 'Web', '--repository', 'web', '--branch', 'develop', '--yaml-path', 'ci/build.yml'];
  const { stdout } = await world.run(PipelinesCreate, [...words, '--folder-path', 'A/B', '--skip-first-run', 'true']);
  expect(JSON.parse(stdout)).toMatchObject({
    name: 'Web',
    path: '\\A\\B',
    process: { yamlFilename: 'ci/build.yml' },
    repository: { defaultBranch: 'refs/heads/develop' },
    queue: { name: 'Azure Pipelines' },
  });
  expect(posted()).toHaveLength(1);
});

describe('for GitHub', () => {
  const words = ['--name', 'Site', '--repository', 'https://github.com/fabrikam/site.git', '--skip-run'];
  const gitHubToken = 'ghp-a-token-of-elsewhere';

  test('a service connection is made with a token that is seen nowhere', async () => {
    const { stdout, stderr, exitCode } = await world.run(PipelinesCreate, [...words, '--debug'], {
      stdin: gitHubToken,
    });
    expect(exitCode).toBe(0);
    expect(stdout + stderr).not.toContain(gitHubToken);
    const [connection, pipeline] = posted();
    expect(connection?.body).toMatchObject({ name: 'fabrikam-site', type: 'github' });
    expect(pipeline?.body).toMatchObject({
      repository: { id: 'fabrikam/site', type: 'GitHub', defaultBranch: 'refs/heads/trunk' },
    });
  });

  test('without a connection and a token the error says where to put one', async () => {
    const { stderr, exitCode } = await world.run(PipelinesCreate, words);
    expect({ stderr, exitCode }).toEqual({
      stderr: expect.stringContaining('AZURE_DEVOPS_EXT_GITHUB_PAT'),
      exitCode: 2,
    });
    expect(posted()).toEqual([]);
  });

  describe('with connections that are there', () => {
    const one = startPipelines({ seed: seedWith(['GitHub']) });
    const two = startPipelines({ seed: seedWith(['GitHub A', 'GitHub B']) });

    test('the only one is taken', async () => {
      const { stdout } = await one.run(PipelinesCreate, words);
      expect(JSON.parse(stdout).repository.properties).toEqual({ connectedServiceId: expect.any(String) });
    });

    test('the branch that is named is taken, and nobody is asked for another', async () => {
      const { stdout } = await one.run(PipelinesCreate, [...words, '--branch', 'develop']);
      expect(JSON.parse(stdout).repository.defaultBranch).toBe('refs/heads/develop');
      expect(one.emulator.requests.filter(({ url }) => url.includes('sourceProviders'))).toEqual([]);
    });

    test('of a repository that the connection does not show, the branch has to be named', async () => {
      const line = ['--name', 'X', '--repository', 'fabrikam/secret', '--skip-run'];
      const { stderr, exitCode } = await one.run(PipelinesCreate, line);
      expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining('--branch main'), exitCode: 2 });
      expect((await one.run(PipelinesCreate, [...line, '--branch', 'main'])).exitCode).toBe(0);
    });

    test('of several one has to be named', async () => {
      const { stderr, exitCode } = await two.run(PipelinesCreate, words);
      expect({ stderr, exitCode }).toEqual({
        stderr: expect.stringContaining('--service-connection "GitHub B"'),
        exitCode: 2,
      });
      expect((await two.run(PipelinesCreate, [...words, '--service-connection', 'github b'])).exitCode).toBe(0);
    });
  });
});

test.each([
  ['a repository that is not there', ['--repository', 'nope'], 3, 'repository "nope"'],
  ['an empty repository', ['--repository', 'empty'], 2, 'The repository empty is empty.'],
  ['a file that is not there', ['--repository', 'web', '--yml-path', 'x.yml'], 3, 'file "x.yml" on the branch "main"'],
  ['no repository', [], 2, '--repository NAME'],
])('%s is an error that says so, and nothing is made', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesCreate, ['--name', 'Web', ...words]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
  expect(posted()).toEqual([]);
});
