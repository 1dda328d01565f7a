import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Seed } from '../../../src/index.js';
import type { Service } from '../../use-emulator.js';
import { GitClient } from '../git/git-client.js';

/** A repository with a branch to get things into. Branches without commits of their own are made by the tests. */
export const SEED: Seed = {
  organizations: [
    {
      name: 'contoso',
      projects: [
        {
          name: 'Fabrikam',
          repositories: [
            {
              name: 'Shop',
              branches: ['main', 'next', ...Array.from({ length: 9 }, (_, index) => `ready/${index}`)],
              files: { 'a.txt': 'one\ntwo\nthree\n', 'b.txt': 'b\n' },
            },
          ],
        },
      ],
    },
  ],
};

const BASE = '/contoso/Fabrikam/_apis/git/repositories/Shop';

/** Path of something in the repository, with the API version. */
export const path = (part: string, query = ''): string => `${BASE}${part}?${query}${query && '&'}api-version=7.1`;

/** Works on the repository as a developer does: with Git, and with the REST API for pull requests. */
export class Workbench {
  readonly #service: Service;
  readonly #git = new GitClient();
  #clone: Promise<string> | undefined;

  constructor(service: Service) {
    this.#service = service;
  }

  remove(): void {
    this.#git.remove();
  }

  /** Runs Git in a clone that knows all of the service's refs, also those of pull requests. */
  async git(...args: string[]): Promise<string> {
    await this.#done('fetch', '-q', '--prune', 'origin', '+refs/*:refs/remotes/all/*');
    return this.#done(...args);
  }

  /** Id of the commit a full ref points to on the service; empty when it is gone. */
  tip(ref: string): Promise<string> {
    return this.git('for-each-ref', '--format=%(objectname)', ref.replace('refs/', 'refs/remotes/all/'));
  }

  /**
   * Puts a commit that writes files on a branch, and pushes it. A branch that is not there starts at `main`.
   * @returns the commit's id.
   */
  async commit(branch: string, files: Record<string, string>): Promise<string> {
    const start = (await this.tip(`refs/heads/${branch}`)) || 'refs/remotes/all/heads/main';
    await this.#done('checkout', '-q', '--detach', start);
    const clone = await this.#cloned();
    for (const [name, content] of Object.entries(files)) {
      const file = join(clone, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await this.#done('add', '--all');
    await this.#done('commit', '-q', '-m', `${branch}: ${Object.keys(files).join(', ')}`);
    await this.#done('push', '-q', 'origin', `HEAD:refs/heads/${branch}`);
    return this.#done('rev-parse', 'HEAD');
  }

  /** Commits of a branch since another place, the newest first: subject and number of parents. */
  async history(branch: string, since: string): Promise<string[]> {
    const log = await this.git('log', '--topo-order', '--format=%s|%p', `${since}..refs/remotes/all/heads/${branch}`);
    const lines = log.split('\n').filter(Boolean);
    return lines.map((line) => {
      const [subject = '', parents = ''] = line.split('|');
      return `${subject} (${parents.split(' ').length})`;
    });
  }

  /** Opens a pull request into `main`. @returns its id. */
  async open(source: string, more: object = {}): Promise<number> {
    const refs = { sourceRefName: `refs/heads/${source}`, targetRefName: 'refs/heads/main' };
    const body = { title: `Get ${source} in`, ...refs, ...more };
    const { json } = await this.#service.send('POST', path('/pullRequests'), body);
    return json.pullRequestId;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the tests look at parts of what the service says.
  async read(id: number, part = '', query = ''): Promise<any> {
    return (await this.#service.get(path(`/pullRequests/${id}${part}`, query))).json;
  }

  patch(id: number, body: object): ReturnType<Service['send']> {
    return this.#service.send('PATCH', path(`/pullRequests/${id}`), body);
  }

  /** Completes a pull request as clients do: with the commit they looked at. @returns what the service answered. */
  async complete(id: number, completionOptions: object = {}): ReturnType<Service['send']> {
    const { lastMergeSourceCommit } = await this.read(id);
    const { commitId } = lastMergeSourceCommit;
    return this.patch(id, { status: 'completed', lastMergeSourceCommit: { commitId }, completionOptions });
  }

  /** Without asking the service what is new. */
  async #done(...args: string[]): Promise<string> {
    return this.#git.done(args, await this.#cloned());
  }

  #cloned(): Promise<string> {
    this.#clone ??= this.#git.clone(`${this.#service.emulator.url}/contoso/Fabrikam/_git/Shop`, 'shop');
    return this.#clone;
  }
}

/** A workbench for the tests of a file. */
export function useWorkbench(service: Service): Workbench {
  const workbench = new Workbench(service);
  afterAll(() => workbench.remove());
  return workbench;
}
