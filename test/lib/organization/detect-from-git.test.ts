import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectFromGit } from '../../../src/lib/organization/detect-from-git.js';

let directory: string;
let env: Record<string, string | undefined>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'adoc-git-'));
  // A home of its own, and no search above the directory: nothing of the machine's own git shows through.
  env = { PATH: process.env.PATH, HOME: directory, GIT_CEILING_DIRECTORIES: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' };
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: directory, env, stdio: 'ignore' });
}

/** A stand-in for git that runs the given shell lines. */
function fakeGit(...lines: string[]): void {
  const bin = join(directory, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(join(bin, 'git'), 0o755);
  env.PATH = `${bin}:${process.env.PATH}`;
}

it('reads the origin of the repository around the working directory', async () => {
  git('init');
  git('remote', 'add', 'backup', 'https://dev.azure.com/fabrikam/Web/_git/site');
  git('remote', 'add', 'origin', 'git@ssh.dev.azure.com:v3/Contoso/My%20Web/site');
  mkdirSync(join(directory, 'src', 'deep'), { recursive: true });
  expect(await detectFromGit({ cwd: join(directory, 'src', 'deep'), env })).toEqual({
    organization: { url: 'https://dev.azure.com/contoso', name: 'contoso', deployment: 'services' },
    project: 'My Web',
    repository: 'site',
    remote: 'origin',
  });
});

it('takes the push URL, and the next remote where origin is elsewhere', async () => {
  git('init');
  git('remote', 'add', 'origin', 'https://github.com/contoso/site.git');
  git('remote', 'add', 'work', 'https://github.com/contoso/other.git');
  git('remote', 'set-url', '--push', 'work', 'https://contoso.visualstudio.com/_git/site');
  expect(await detectFromGit({ cwd: directory, env })).toMatchObject({ remote: 'work', project: 'site' });
});

it("follows the user's own rewriting of URLs, as git does", async () => {
  git('init');
  git('config', '--global', 'url.https://dev.azure.com/contoso/.insteadOf', 'work:');
  git('remote', 'add', 'origin', 'work:Web/_git/site');
  expect((await detectFromGit({ cwd: directory, env }))?.organization.name).toBe('contoso');
});

it('ignores the upstream of the branch', async () => {
  git('init');
  git('remote', 'add', 'origin', 'https://dev.azure.com/contoso/Web/_git/site');
  git('remote', 'add', 'fork', 'https://dev.azure.com/fabrikam/Web/_git/site');
  git('config', 'branch.main.remote', 'fork');
  git('config', 'branch.master.remote', 'fork');
  git('config', 'remote.pushDefault', 'fork');
  expect((await detectFromGit({ cwd: directory, env }))?.organization.name).toBe('contoso');
});

it('is silent about a hostile remote', async () => {
  git('init');
  git('remote', 'add', 'origin', 'https://dev.azure.com.attacker.example/contoso/Web/_git/site');
  expect(await detectFromGit({ cwd: directory, env })).toBeUndefined();
});

it.each([
  ['outside of a repository', () => undefined],
  ['in a repository without remotes', () => git('init')],
  ['without git', () => Object.assign(env, { PATH: join(directory, 'nothing') })],
  ['without PATH', () => Object.assign(env, { PATH: undefined })],
  ['where git fails', () => fakeGit('echo "origin\thttps://dev.azure.com/contoso/Web/_git/site (push)"', 'exit 1')],
  ['where git floods', () => fakeGit('exec yes "origin https://dev.azure.com/contoso"')],
])('finds nothing %s', async (_, arrange) => {
  arrange();
  expect(await detectFromGit({ cwd: directory, env })).toBeUndefined();
});

it.each(['/no/such/directory', 'bad\0name'])('finds nothing in %j', async (cwd) => {
  expect(await detectFromGit({ cwd, env })).toBeUndefined();
});

it('gives up on a git that hangs, children that hold its output included', async () => {
  fakeGit('sleep 5 &', 'sleep 5');
  const start = Date.now();
  expect(await detectFromGit({ cwd: directory, env, timeout: 200 })).toBeUndefined();
  expect(Date.now() - start).toBeLessThan(3000);
});

it('hands git no token and lets it neither ask nor lock', async () => {
  fakeGit(`env > "${join('$HOME', 'seen')}"`);
  const tokens = {
    ADOC_TOKEN: 'a',
    AZURE_DEVOPS_EXT_PAT: 'b',
    AZURE_DEVOPS_CLI_PAT: 'c',
    AZDO_PERSONAL_ACCESS_TOKEN: 'd',
    SYSTEM_ACCESSTOKEN: 'e',
  };
  await detectFromGit({ cwd: directory, env: { ...env, ...tokens } });
  const seen = readFileSync(join(directory, 'seen'), 'utf8');
  expect(seen).toMatch(/^GIT_TERMINAL_PROMPT=0$/m);
  expect(seen).toMatch(/^GIT_OPTIONAL_LOCKS=0$/m);
  expect(seen).toMatch(/^LC_ALL=C$/m);
  for (const name of Object.keys(tokens)) expect(seen).not.toContain(name);
});

it('does not run a git that lies in the working directory', async () => {
  writeFileSync(join(directory, 'git'), '#!/bin/sh\ntouch ran\n');
  chmodSync(join(directory, 'git'), 0o755);
  await detectFromGit({ cwd: directory, env: { ...env, PATH: `:.:${env.PATH}` } });
  expect(() => readFileSync(join(directory, 'ran'))).toThrow();
});
