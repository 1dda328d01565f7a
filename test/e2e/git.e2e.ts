import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { makeClone } from '../world/clone.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { runOnTerminal } from '../world/run-on-terminal.js';

let world: World;
let clone: string;

beforeAll(async () => {
  world = await createWorld();
  await world.login('contoso');
  await world.login();
  clone = await makeClone(world.folder, { origin: `${world.emulator.organizationUrl}/Fabrikam/_git/Fabrikam-Web` });
});
afterAll(() => world.close());

const refs = ['repos', 'ref', 'list', '--filter', 'heads/main', '--output', 'json'];
const configure = (text: string) => world.adoc(['devops', 'configure', '--defaults', text]);

test.each([
  ['https://contoso@dev.azure.com/contoso/Fabrikam/_git/Fabrikam-Web'],
  ['https://contoso.visualstudio.com/DefaultCollection/Fabrikam/_git/Fabrikam-Web'],
  ['git@ssh.dev.azure.com:v3/contoso/Fabrikam/Fabrikam-Web'],
  ['contoso@vs-ssh.visualstudio.com:v3/contoso/Fabrikam/Fabrikam-Web'],
])('in a clone of %s no flag is needed', async (origin) => {
  const cwd = await makeClone(world.folder, { origin });
  const { stdout, stderr, exitCode } = await world.adoc(refs, { cwd });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toMatchObject([{ name: 'refs/heads/main' }]);
  expect(world.emulator.requests.at(-1)?.url).toContain('/contoso/Fabrikam/_apis/git/repositories/Fabrikam-Web/refs');
});

test('a clone of a Server, and any folder in it, says where it comes from', async () => {
  const cwd = path.join(clone, 'src/deep');
  await mkdir(cwd, { recursive: true });
  expect(await world.adoc(refs, { cwd })).toMatchObject({ stderr: '', exitCode: 0 });
  expect(world.emulator.requests.at(-1)?.url).toContain('/tfs/defaultcollection/Fabrikam/_apis/git/repositories/');
});

test('detection sends nothing: it reads the remote, and that is all', async () => {
  const before = world.emulator.requests.length;
  await world.adoc(refs, { cwd: clone });
  expect(world.emulator.requests).toHaveLength(before + 1);
});

describe('Detection is switched off', () => {
  test.each([['--detect', 'false'], ['--detect=false'], ['--no-detect'], ['--detect', 'False']])(
    'by %s %s',
    async (...words) => {
      const finished = await world.adoc([...refs, ...words], { cwd: clone, env: { ADOC_PROJECT: 'Fabrikam' } });
      expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
      expect(errorOf(finished)).toMatchObject({ code: 'no-repository' });
    },
  );

  test('by the setting detect=false, which a flag overrules', async () => {
    await configure('detect=false');
    const env = { ADOC_PROJECT: 'Fabrikam' };
    expect(await world.adoc(refs, { cwd: clone, env })).toMatchObject({ stdout: '', exitCode: 2 });
    for (const words of [['--detect'], ['--detect', 'true'], ['--detect=true']])
      expect(await world.adoc([...refs, ...words], { cwd: clone, env })).toMatchObject({ exitCode: 0 });
    await configure('detect=');
  });
});

describe('When a remote overrules another default', () => {
  const overruled = `from the git remote origin, not the default https://dev.azure.com/contoso. To use the default: --detect false, or adoc devops configure --defaults detect=false\n`;

  test('--verbose says so in one line, with the way out', async () => {
    const { stderr, exitCode } = await world.adoc([...refs, '--verbose'], { cwd: clone });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^Using [^\n]+\n$/);
    expect(stderr).toContain(overruled);
  });

  test('a terminal is told, too', async () => {
    const { screen } = await runOnTerminal(world, refs, { cwd: clone }).finished;
    expect(screen).toContain(overruled.trimEnd());
  });

  test.each([[['--detect']], [['--verbose', '--only-show-errors']]])('a pipe is not told with %j', async (words) => {
    expect(await world.adoc([...refs, ...words], { cwd: clone })).toMatchObject({ stderr: '', exitCode: 0 });
  });
});

test('a project of one organization is never used with another', async () => {
  const finished = await world.adoc(['repos', 'list', '--organization', 'contoso', '--output', 'json'], { cwd: clone });
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({ code: 'no-project' });
});

test('flags win over the remote, one by one', async () => {
  const words = ['repos', 'list', '--project', 'Tailspin', '--query', '[].name', '--output', 'tsv'];
  expect(await world.adoc(words, { cwd: clone })).toMatchObject({ stdout: 'Tailspin\n', exitCode: 0 });
});

test.each([
  ['there is no git', { PATH: '/nowhere' }, () => clone],
  ['the folder is no clone', {}, () => world.folder],
])('where %s, the default organization is used without a word', async (_name, env, cwd) => {
  const words = ['repos', 'list', '--project', 'Fabrikam', '--output', 'json', '--verbose'];
  const finished = await world.adoc(words, { cwd: cwd(), env: { ...env, ADOC_TOKEN: token } });
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  expect(world.emulator.requests.at(-1)?.url).toContain(`${world.emulator.url}/contoso/`);
});
