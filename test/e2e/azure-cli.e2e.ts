import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { answerWith, fakeAzureCli } from '../world/fake-azure-cli.js';
import { heldProgram } from '../world/held-program.js';
import { readFiles } from '../world/read-tree.js';
import { startAdoc } from '../world/run-adoc.js';

const bearer = 'azure-cli-token-5c8e2a7d94b1f6';
const list = ['repos', 'list', '--organization', 'contoso', '--project', 'Fabrikam'];
const on = (path: string) => ({ PATH: path, ADOC_AZURE_CLI: undefined });

let world: World;
beforeEach(async () => {
  world = await createWorld({ bearerTokens: [bearer] });
});
afterEach(() => world.close());

test('whoever is signed in to Azure CLI needs no login, and status says where the credential is from', async () => {
  const az = fakeAzureCli(answerWith(bearer));
  expect(await world.adoc(list, { env: on(az.path) })).toMatchObject({ stderr: '', exitCode: 0 });
  const status = ['devops', 'status', '--organization', 'contoso', '--output', 'json'];
  const { stdout, exitCode } = await world.adoc(status, { env: on(az.path) });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      credential: { kind: 'bearer', source: 'the sign-in of Azure CLI' },
      store: 'azure-cli',
      user: { name: 'Ada Contoso' },
      problem: null,
    },
  ]);
  expect(az.calls()).toHaveLength(1);
});

test('ADOC_AZURE_CLI=off leaves it alone', async () => {
  const az = fakeAzureCli(answerWith(bearer));
  const finished = await world.adoc([...list, '-o', 'json'], { env: { PATH: az.path, ADOC_AZURE_CLI: 'off' } });
  expect(errorOf(finished)).toMatchObject({ code: 'not-signed-in', exitCode: 4 });
  expect(az.calls()).toEqual([]);
});

test('the token that it gives is in no output, setting or index; of its own kind nothing is listed', async () => {
  const az = fakeAzureCli(answerWith(bearer));
  const debug = await world.adoc([...list, '--debug'], { env: on(az.path) });
  expect(debug.stderr).toContain('credential: the sign-in of Azure CLI');
  expect(`${debug.stdout}${debug.stderr}`).not.toContain(bearer);
  expect(JSON.stringify(await readFiles(world.configDirectory))).not.toContain(bearer);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s while it is asked ends with %i, and with all that Azure CLI has started', async (signal, code) => {
  const held = heldProgram();
  const az = fakeAzureCli(...held.lines);
  const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url, ...on(az.path) };
  const { child, finished } = startAdoc(list, { env });
  child.stdin.end();
  await held.started;
  child.kill(signal);
  expect(await finished).toMatchObject({ stdout: '', exitCode: code });
  await held.gone;
  expect(JSON.stringify(await readFiles(world.home))).not.toContain(token);
});
