import ReposFileShow from '../../../../src/commands/repos/file/show.js';
import { startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

test('a file as it is, in a pipe as on a terminal', async () => {
  const { stdout: piped, exitCode } = await world.run(ReposFileShow, ['README.md', ...web]);
  expect(exitCode).toBe(0);
  expect(piped).toContain('Fabrikam-Web');
  expect((await world.run(ReposFileShow, ['/README.md', ...web], { isTTY: true })).stdout).toBe(piped);
});

test('at a branch and at a tag', async () => {
  for (const [ref, version] of [
    ['refs/heads/develop', 'develop'],
    ['tags/v1.1.0', 'v1.1.0'],
  ] as const) {
    expect((await world.run(ReposFileShow, ['README.md', ...web, '--ref', ref])).exitCode).toBe(0);
    expect(decodeURIComponent(world.takeRequests().at(-1) ?? '')).toContain(`versionDescriptor.version=${version}&`);
  }
});

test('in a format that is asked for, what is known of it, with its text', async () => {
  const { stdout } = await world.run(ReposFileShow, ['README.md', ...web, '--output', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ path: '/README.md', content: expect.stringContaining('Fabrikam-Web') });
  const { stdout: id } = await world.run(ReposFileShow, ['README.md', ...web, '--query', 'objectId']);
  expect(id).toMatch(/^"[0-9a-f]{40}"\n$/);
});

test.each([
  [['/src', ...web], 2, 'See what is in it: adoc repos file list /src'],
  [['/nope', ...web], 3, 'There is no "/nope" in the repository "Fabrikam-Web" in'],
  [['README.md', ...web, '--ref', 'nope'], 3, 'at the branch nope'],
  [web, 2, 'path'],
])('%p is refused', async (argv, code, message) => {
  const { stdout, stderr, exitCode } = await world.run(ReposFileShow, argv);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(message);
});
