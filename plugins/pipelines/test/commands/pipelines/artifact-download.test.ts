import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryDirectory } from '../../../../../test/lib/files/temporary-directory.js';
import PipelinesRunsArtifactDownload from '../../../src/commands/pipelines/runs/artifact/download.js';
import { startPipelines } from '../start-pipelines.js';

const web = { name: 'web', files: { 'index.html': '<h1>Shop</h1>\n', 'js/app.js': 'run();\n' } };
const runs = [
  { artifacts: [web] },
  { artifacts: [{ name: 'large', bytes: 3_000_000 }, web] },
  { artifacts: [{ ...web, name: 'drop', type: 'Container' }] },
  {},
];
const repositories = [{ name: 'web', branches: ['main'] }];
const projects = [{ name: 'Fabrikam', repositories, pipelines: [{ name: 'CI', repository: 'web', runs }] }];
const world = startPipelines({ seed: { organizations: [{ name: 'contoso', projects }] } });

const download = (words: string[], folder = temporaryDirectory()) =>
  world.run(PipelinesRunsArtifactDownload, [...words, '--path', folder]).then((run) => ({ ...run, folder }));

const storage = () => world.emulator.requests.filter(({ url }) => url.includes('blob.core.windows.net'));

test('its files are put into a folder, and nothing else', async () => {
  const { stdout, stderr, exitCode, folder } = await download(['--run-id', '1', '--artifact-name', 'web']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toMatchObject({ name: 'web', path: folder });
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['index.html', 'js', path.join('js', 'app.js')]);
  expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe('<h1>Shop</h1>\n');
});

test('the storage gets no credential, and its signature is in no output', async () => {
  const { stdout, stderr } = await download(['1', '--debug']);
  expect(storage().map(({ credential }) => credential)).toEqual(['none']);
  expect(stderr).toContain('blob.core.windows.net');
  expect(stdout + stderr).not.toContain('sig=');
});

test('a download that breaks goes on where it broke', async () => {
  world.emulator.fault({ match: { path: 'large.zip' }, times: 2, truncate: true });
  const { exitCode, folder } = await download(['2', '--artifact-name', 'large']);
  expect(exitCode).toBe(0);
  expect((await stat(path.join(folder, 'data.bin'))).size).toBe(3_000_000);
  expect(storage()).toHaveLength(3);
  expect(
    storage()
      .slice(1)
      .map(({ status }) => status),
  ).toEqual([206, 206]);
});

test('with --plain a line for every tenth stays, and none comes twice', async () => {
  const { stdout, stderr } = await download(['2', '--artifact-name', 'large', '--plain']);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'large' });
  const lines = stderr.trimEnd().split('\n');
  expect(lines.filter((line) => !/^large: \d{1,3} % of 3\.0 MB$/.test(line))).toEqual([]);
  expect(lines.at(-1)).toBe('large: 100 % of 3.0 MB');
  expect(new Set(lines).size).toBe(lines.length);
});

test('so does one that an earlier command has begun', async () => {
  const { folder } = await download(['1', '--zip']);
  const zip = await readFile(path.join(folder, 'web.zip'));
  world.takeRequests();
  const next = temporaryDirectory();
  await writeFile(path.join(next, '.web-1.part'), zip.subarray(0, 50));
  expect((await download(['1'], next)).exitCode).toBe(0);
  expect(storage().map(({ status }) => status)).toEqual([206]);
  expect(await readFile(path.join(next, 'index.html'), 'utf8')).toBe('<h1>Shop</h1>\n');
});

test('one that had arrived whole is not fetched again', async () => {
  const { folder } = await download(['1', '--zip']);
  const next = temporaryDirectory();
  await writeFile(path.join(next, '.web-1.part'), await readFile(path.join(folder, 'web.zip')));
  expect((await download(['1'], next)).exitCode).toBe(0);
});

test('an artifact of the older kind comes from the service itself', async () => {
  const { exitCode, folder } = await download(['3']);
  expect(exitCode).toBe(0);
  expect(await readFile(path.join(folder, 'js/app.js'), 'utf8')).toBe('run();\n');
  expect(storage()).toEqual([]);
});

test.each([
  ['an artifact that is not there', ['1', '--artifact-name', 'nope'], 3, '--artifact-name "web"'],
  ['one of several', ['2'], 2, '--artifact-name "large"'],
  ['a run without artifacts', ['4'], 3, 'The run 4 has no artifacts.'],
  ['a run that is not there', ['99'], 3, 'run 99'],
])('%s is an error that says so', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await download(words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
