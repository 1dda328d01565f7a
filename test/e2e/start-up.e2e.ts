import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { commands, topics, wordsOf } from '../world/manifests.js';
import { type Recording, record } from '../world/record.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  // Whoever reads one of these has something to say.
  for (const file of [
    path.join(world.configDirectory, 'config.json'),
    path.join(world.configDirectory, 'accounts.json'),
    path.join(world.dataDirectory, 'credentials.json'),
  ]) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '{ broken');
  }
});
afterAll(() => world.close());

function expectUntouched({ files, programs, connections, names, modules }: Recording): void {
  expect({ programs, connections, names }).toEqual({ programs: [], connections: [], names: [] });
  // The list of installed plugins is the only thing of the user's that help needs.
  const own = files
    .filter((file) => file.startsWith(world.home))
    .map((file) => path.relative(world.dataDirectory, file));
  expect(own.filter((file) => file !== 'package.json')).toEqual([]);
  const heavy = /(^|[/@.-])(conf|got|keytar|hpagent|proper-lockfile|yaml|jmespath)([/.-]|$)/;
  expect(modules.map((file) => path.basename(file)).filter((name) => heavy.test(name))).toEqual([]);
  expect(modules.filter((file) => /keytar/.test(file))).toEqual([]);
}

test.each([
  [['--version']],
  [['--help']],
  [['-h']],
  [[]],
  [['help']],
  ...[...topics.keys()].map((topic) => [[...topic.split(' '), '--help']]),
  ...[...topics.keys()].map((topic) => [['help', ...topic.split(' ')]]),
  ...commands.map((command) => [[...wordsOf(command), '--help']]),
  ...commands.map((command) => [['help', ...wordsOf(command)]]),
])('%j touches neither settings, secrets, network nor git', async (words) => {
  const recording = await record(world, words, { env: { ADOC_TOKEN: '$(PAT)', ADOC_ORGANIZATION: 'ftp://x' } });
  expect(recording).toMatchObject({ stderr: '', exitCode: 0 });
  expect(recording.stdout).not.toBe('');
  expectUntouched(recording);
});

test('the recorder sees what a command does touch', async () => {
  const words = ['repos', 'list', '--organization', world.emulator.organizationUrl];
  const recording = await record(world, words, { env: { ADOC_TOKEN: token, ADOC_CONFIG_DIR: world.folder } });
  expect(recording.files).toContain(path.join(world.folder, 'config.json'));
  expect(recording.programs).toEqual([expect.stringMatching(/git$/)]);
  const listing = await record(world, [...words, '--project', 'Fabrikam'], {
    env: { ADOC_TOKEN: token, ADOC_CONFIG_DIR: world.folder },
  });
  expect(listing.modules.some((file) => path.basename(file).startsWith('got.'))).toBe(true);
  expect(listing.connections.join()).toContain(new URL(world.emulator.url).port);
});

test('the version is one line: name, version, platform and Node', async () => {
  const { stdout } = await world.adoc(['--version']);
  expect(stdout).toBe(`@adoc/cli/0.1.0 ${process.platform}-${process.arch} node-${process.version}\n`);
});

test('the help of a command shows its flags, the global ones included, and an example', async () => {
  const { stdout } = await world.adoc(['repos', 'ref', 'list', '--help']);
  for (const text of ['--repository', '--filter', '--organization', '--output', 'EXAMPLES', '$ adoc repos ref list'])
    expect(stdout).toContain(text);
});
