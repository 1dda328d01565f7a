import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basic, TOKEN } from '../../ask.js';

/** How a run of Git went. */
export interface GitRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Real Git in a directory of the test's own, with nobody's settings and credentials but the test's. */
export class GitClient {
  readonly folder = mkdtempSync(join(tmpdir(), 'adoc-git-'));

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Runs Git, signed in. @param token Empty: as nobody. */
  run(args: string[], { token = TOKEN, cwd = this.folder }: { token?: string; cwd?: string } = {}): Promise<GitRun> {
    const header = token ? ['-c', `http.extraHeader=Authorization: ${basic(token)}`] : [];
    const settings = ['-c', 'credential.helper=', '-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always'];
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Grace Hopper',
      GIT_AUTHOR_EMAIL: 'grace.hopper@contoso.example',
      GIT_COMMITTER_NAME: 'Grace Hopper',
      GIT_COMMITTER_EMAIL: 'grace.hopper@contoso.example',
      LC_ALL: 'C',
      no_proxy: '127.0.0.1',
    };
    return new Promise((resolve) => {
      execFile('git', [...settings, ...header, ...args], { cwd, env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      });
    });
  }

  /** Runs Git, signed in. @returns its output. @throws Error with Git's own words when it fails. */
  async done(args: string[], cwd = this.folder): Promise<string> {
    const { code, stdout, stderr } = await this.run(args, { cwd });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** Clones into a folder. @returns its path. */
  async clone(url: string, name: string, ...args: string[]): Promise<string> {
    const path = join(this.folder, name);
    await this.done(['clone', '-q', ...args, url, path]);
    return path;
  }

  /** Writes a file and commits it. @returns the id of the commit. */
  async commit(clone: string, file: string, content: string): Promise<string> {
    writeFileSync(join(clone, file), content);
    await this.done(['add', '--all'], clone);
    await this.done(['commit', '-q', '-m', `Write ${file}`], clone);
    return this.done(['rev-parse', 'HEAD'], clone);
  }
}
