import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Emulator, startEmulator } from '@adoc/emulator';
import { createWorld, token, type World } from '../world/create-world.js';
import { gitInHome } from '../world/git-in-home.js';
import { cleanEnvironment, root } from '../world/run-adoc.js';

const project = { name: 'Fabrikam', repositories: [{ name: 'Fabrikam-Web', branches: ['main'] }] };
const seed = {
  organizations: [{ name: 'contoso', projects: [project] }],
  collections: [{ name: 'Main', projects: [project] }],
};
const pathInContoso = 'path=contoso/Fabrikam/_git/Fabrikam-Web';
const services = ['protocol=https', 'host=dev.azure.com', pathInContoso];

let world: World;
let git: ReturnType<typeof gitInHome>;
let collection: string;

beforeEach(async () => {
  world = await createWorld({ seed });
  git = gitInHome(world);
  collection = `${world.emulator.url}/contoso`;
  await mkdir(world.home, { recursive: true });
});
afterEach(() => world.close());

const setUpGit = (...words: string[]) => world.adoc(['devops', 'setup-git', ...words]);
const web = (url = collection) => `${url}/Fabrikam/_git/Fabrikam-Web`;
const onServer = (url: string) => {
  const { host, pathname } = new URL(web(url));
  return ['protocol=http', `host=${host}`, `path=${pathname.slice(1)}`];
};
/** The facts of an answer. */
const factsOf = (stdout: string) =>
  Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s)),
  );

describe('git credential fill gets', () => {
  test('the token of an organization of Services, by its address new and old', async () => {
    await world.login('contoso');
    await setUpGit();
    for (const lines of [
      services,
      ['protocol=https', 'host=contoso.visualstudio.com', 'path=Fabrikam/_git/Fabrikam-Web'],
    ]) {
      const { stdout, stderr } = await git.fill(lines);
      expect(stderr).toBe('');
      expect(factsOf(stdout)).toMatchObject({ username: 'adoc', password: token });
    }
  });

  test('the token of a collection of a Server, and of no other collection', async () => {
    await world.login(world.emulator.organizationUrl);
    await setUpGit();
    expect(factsOf((await git.fill(onServer(world.emulator.organizationUrl))).stdout)).toMatchObject({
      password: token,
    });
    const { stdout, exitCode } = await git.fill(onServer(`${world.emulator.url}/tfs/Other`));
    expect({ stdout, isRefused: exitCode !== 0 }).toEqual({ stdout: '', isRefused: true });
  });

  test('a token of the environment for Services, and for no Server that only the remote names', async () => {
    await setUpGit();
    await setUpGit('--organization', collection);
    const env = { ADOC_TOKEN: token };
    expect(factsOf((await git.fill(services, { env })).stdout)).toMatchObject({ password: token });
    const { stdout, stderr } = await git.fill(onServer(collection), { env });
    expect(stdout).toBe('');
    expect(stderr).toContain('The token in the environment variable ADOC_TOKEN is not sent to');
    expect(stderr).not.toContain(token);
  });

  test('nothing where git sends no path, and says how to change that', async () => {
    await world.login('contoso');
    await setUpGit();
    const withoutPath = ['-c', 'credential.https://dev.azure.com.useHttpPath=false', 'credential', 'fill'];
    const stdin = `${services.join('\n')}\n\n`;
    const { stdout, stderr } = await git.run(withoutPath, { stdin });
    expect(stdout).toBe('');
    expect(stderr).toContain('useHttpPath is off. (Set it: adoc devops setup-git)');
    const named = await git.run(withoutPath, { stdin: `username=contoso\n${stdin}` });
    expect(factsOf(named.stdout)).toMatchObject({ password: token });
  });

  test.each(['dev.azure.com.evil.example', 'dev.azure.co', 'contoso.visualstudio.com.evil.example', 'dev-azure.com'])(
    'nothing for %s, even where this program is asked for everything',
    async (host) => {
      await world.login('contoso');
      const helper = `!'${process.execPath}' '${path.join(root, 'bin/run.js')}' devops git-credential`;
      const words = ['-c', `credential.helper=${helper}`, '-c', 'credential.useHttpPath=true', 'credential', 'fill'];
      const stdin = `protocol=https\nhost=${host}\n${pathInContoso}\n\n`;
      for (const env of [{}, { ADOC_TOKEN: token }]) {
        const { stdout, stderr } = await git.run(words, { env, stdin });
        expect(stdout + stderr).not.toContain(token);
      }
    },
  );
});

describe('When the service turns the token down', () => {
  const status = async () =>
    JSON.parse((await world.adoc(['devops', 'status', '--offline', '--output', 'json'])).stdout);

  test('git fails, status says so, the next git is told why, and a new login makes it work', async () => {
    await world.login(collection);
    await setUpGit();
    const file = path.join(world.dataDirectory, 'credentials.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(token, 'revoked-token-77aa'));
    expect(await git.run(['ls-remote', web()])).toMatchObject({ stdout: '', exitCode: 128 });

    const [{ rejectedAt }] = await status();
    expect(rejectedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    const { stderr, exitCode } = await git.run(['ls-remote', web()]);
    expect(exitCode).toBe(128);
    expect(stderr).toContain(`rejected what is stored for it at ${rejectedAt}. (Sign in again: adoc devops login`);
    expect(stderr).not.toContain('revoked-token');

    await world.login(collection);
    expect(await status()).toMatchObject([{ rejectedAt: null }]);
    expect(await git.done(['ls-remote', web()])).toContain('refs/heads/main');
  });
});

test('a Server that only a remote names never sees the token of the environment', async () => {
  const stranger: Emulator = await startEmulator({ seed, pats: [token] });
  try {
    await setUpGit('--organization', stranger.organizationUrl);
    const address = web(`${stranger.url}/contoso`);
    expect(await git.run(['clone', address, 'clone'], { env: { ADOC_TOKEN: token } })).toMatchObject({ exitCode: 128 });
    expect(stranger.requests.filter(({ credential }) => credential !== 'none')).toEqual([]);
  } finally {
    await stranger.close();
  }
});

test('at a Server that offers NTLM, a git that can send the header signs in, and an older one is named at setup', async () => {
  await world.login(world.emulator.organizationUrl);
  const { stderr } = await setUpGit('--verbose');
  const [major = 0, minor = 0] =
    /\d+\.\d+/
      .exec(await git.done(['version']))?.[0]
      .split('.')
      .map(Number) ?? [];
  const canSendHeader = major * 1_000 + minor >= 2_046;
  expect(stderr === '').toBe(canSendHeader);
  const { exitCode } = await git.run(['ls-remote', web(world.emulator.organizationUrl)]);
  expect(exitCode === 0).toBe(canSendHeader);
});

test('it ends at once where standard input is closed', async () => {
  const program = `'${process.execPath}' '${path.join(root, 'bin/run.js')}' devops git-credential get <&-`;
  const env = cleanEnvironment({ HOME: world.home });
  const finished = await new Promise((resolve) =>
    execFile('/bin/sh', ['-c', program], { env }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? error.code : 0, stdout, stderr }),
    ),
  );
  expect(finished).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});
