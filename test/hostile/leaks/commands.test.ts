import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token } from '../../world/create-world.js';
import { exampleSeed, examples } from '../../world/examples.js';
import { findLeaks, readFilesOutsideStore } from '../../world/find-leaks.js';
import { commands } from '../../world/manifests.js';
import { preparePipelineExamples } from '../../world/pipeline-examples.js';

import { runLine } from '../../world/run-line.js';
import { count } from '../count.js';
import { createChance } from '../seed.js';

/** Those that are there to hand a credential out, on standard output only. */
const handsOut = ['devops:token', 'devops:git-credential'];

/** A home that is signed in. From it neither npm nor git finds a way off this machine. */
async function signIn() {
  const world = await createWorld({ seed: exampleSeed, hasFaults: true });
  await world.login('contoso');
  await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
  await writeFile(
    path.join(world.home, '.npmrc'),
    'registry=http://127.0.0.1:1/\nfetch-retries=0\nupdate-notifier=false\n',
  );
  await writeFile(path.join(world.home, '.gitconfig'), '[url "http://127.0.0.1:1/"]\n\tinsteadOf = https://\n');
  return world;
}

const good = await signIn();
const running = await signIn();
const meant = await preparePipelineExamples(running, '');
const echoing = await signIn();
const chance = createChance(5);
afterAll(async () => {
  await Promise.all([good, running, echoing].map((world) => world.close()));
});

const header = Buffer.from(`:${token}`).toString('base64');
const said = `You sent ${header}, which is ${token}, with ${encodeURIComponent(`:${token}`)}.`;

/** A server, or a proxy before it, that repeats what it was sent wherever it may. */
function repeatCredential(): void {
  const headers = {
    'X-TFS-ServiceError': encodeURIComponent(said),
    'WWW-Authenticate': `Basic realm="${said}"`,
    ActivityId: said,
  };
  for (const _ of Array(4)) {
    const status = [400, 401, 403, 404, 409, 200][Math.floor(chance() * 6)] as number;
    const body = status === 200 ? `<!-- ${said}` : { message: said, typeKey: said };
    echoing.emulator.fault({ match: { path: '/' }, status, body, headers });
  }
}

/** Runs the first example of a command with `--debug`, and names what shows the token that the home is signed in with. */
async function searchedRun(world: typeof good, id: string): Promise<{ leaks: string[]; exitCode: number }> {
  const { line = '' } = examples.find((example) => example.id === id) ?? {};
  const typed = Object.entries(meant).reduce((text, [word, there]) => text.replaceAll(word, there), line);
  const folder = await mkdtemp(path.join(world.folder, 'run-'));
  const home = path.join(folder, 'home');
  await cp(world.home, home, { recursive: true });
  await mkdir(path.join(folder, 'tmp'));
  const { exitCode, stdout, stderr } = await runLine({ ...world, folder, home }, typed, '--debug');
  const shown = handsOut.includes(id) ? { stderr } : { stdout, stderr };
  return { leaks: findLeaks([token], { ...shown, ...(await readFilesOutsideStore(folder)) }), exitCode };
}

/** Those that delete come last: the others find what they are about. */
const ids = commands
  .map(({ id }) => id)
  .sort((one, other) => Number(/delete$/.test(one)) - Number(/delete$/.test(other)));
let succeeded = 0;

test.concurrent.each(ids)('%s --debug shows no token', async (id) => {
  const { leaks, exitCode } = await searchedRun(id.startsWith('pipelines:') ? running : good, id);
  expect(leaks).toEqual([]);
  if (exitCode === 0) succeeded += 1;
  count('outputs searched');
});

test.concurrent.each(ids)('%s --debug shows no token when the server repeats it', async (id) => {
  repeatCredential();
  expect((await searchedRun(echoing, id)).leaks).toEqual([]);
  count('outputs searched');
});

test('most of these commands did what they are for', () => {
  expect(succeeded).toBeGreaterThan(ids.length / 2);
});

test('no request shows the token but in the header that is for it', () => {
  const requests = [good, running, echoing].flatMap(({ emulator }) => emulator.requests);
  const places = requests.map(({ url, headers }, index) => [`${index} ${url}`, `${url} ${JSON.stringify(headers)}`]);
  expect(requests.length).toBeGreaterThan(ids.length);
  expect(findLeaks([token], Object.fromEntries(places))).toEqual([]);
  count('outputs searched', requests.length);
});
