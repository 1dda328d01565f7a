import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { currentBranch } from '../../src/git/current-branch.js';
import { findGitAnswer, runGit } from '../../src/git/run-git.js';
import { signInWords } from '../../src/git/sign-in.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'adoc-git-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the branch that is checked out, before its first commit too', async () => {
  expect(await currentBranch(folder)).toBeUndefined();
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'feature/größe', folder]);
  expect(await currentBranch(folder)).toBe('feature/größe');
});

test('between branches there is none', async () => {
  execFileSync('git', ['init', '--quiet', folder]);
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.example'];
  execFileSync('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', 'First'], { cwd: folder });
  execFileSync('git', ['checkout', '--quiet', '--detach'], { cwd: folder });
  expect(await currentBranch(folder)).toBeUndefined();
});

test("what fails is an error with git's own reason; a question without an answer is none", async () => {
  const asked = ['rev-parse', '--verify', 'nope'];
  await expect(runGit(asked, { cwd: folder })).rejects.toMatchObject({
    code: 'git-failed',
    message: 'git rev-parse failed.',
    reason: expect.stringContaining('not a git repository'),
  });
  expect(await findGitAnswer(asked, { cwd: folder })).toBeUndefined();
});

test('a working directory that is gone is an error, and no crash', async () => {
  await expect(runGit(['version'], { cwd: path.join(folder, 'gone') })).rejects.toMatchObject({ code: 'no-git' });
});

test('git is shown no token where it does not talk to the server', async () => {
  process.env.ADOC_TOKEN = 'git-test-token-1f0c';
  try {
    const seen = await runGit(['-c', 'alias.seen=!env', 'seen'], { cwd: folder });
    expect(seen).toContain('PATH=');
    expect(seen).not.toContain('git-test-token-1f0c');
  } finally {
    delete process.env.ADOC_TOKEN;
  }
});

test('to sign in, git asks this program alone, and for the one address alone', () => {
  const words = signInWords({ url: 'https://contoso@dev.azure.com/contoso/_git/web', root: "/opt/it's adoc" });
  expect(words).toEqual([
    ...['-c', 'credential.https://dev.azure.com.helper='],
    ...[
      '-c',
      expect.stringMatching(
        /^credential\.https:\/\/dev\.azure\.com\.helper=!'.+' '\/opt\/it'\\''s adoc\/bin\/run\.js' devops git-credential$/,
      ),
    ],
    ...['-c', 'credential.https://dev.azure.com.useHttpPath=true'],
  ]);
  expect(signInWords({ url: 'ssh://git@ssh.dev.azure.com/v3/contoso/web/web', root: '/' })).toEqual([]);
});
