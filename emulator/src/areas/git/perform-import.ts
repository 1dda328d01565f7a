import type { Organization } from '../organization.js';
import type { ImportRequest, ImportSource } from './import-request.js';
import { ZERO_ID } from './object-id.js';
import { type GitDirectory, openRepository } from './open-repository.js';
import { readRefTable } from './read-ref-table.js';
import { recordPush } from './record-push.js';
import { setDefaultBranch } from './set-default-branch.js';

const SPECS = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
/** Nothing that a source says may lead to another machine, ask somebody for a password, or hang. */
const CAREFUL = [
  'http.followRedirects=false',
  'credential.helper=',
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=20',
  'protocol.allow=never',
  'protocol.file.allow=always',
  'protocol.http.allow=always',
  'protocol.https.allow=always',
].flatMap((setting) => ['-c', setting]);

/** Brings branches and tags of the source into the repository, and notes in the request what went wrong. */
export async function performImport(
  organization: Organization,
  request: ImportRequest,
): Promise<'completed' | 'failed'> {
  const { repository, user, source } = request;
  if (source.kind === 'unreachable') {
    request.errorMessage = source.reason;
    return 'failed';
  }
  const git = await openRepository(organization, repository);
  const before = await readRefTable(git);
  const from = await locate(organization, source);
  const fetched = await run(git, ['fetch', '--quiet', '--prune', '--no-tags', from, ...SPECS]);
  if (fetched.code !== 0) {
    request.errorMessage = fetched.stderr.trim().split('\n').at(-1) ?? 'The source could not be read.';
    return 'failed';
  }
  await chooseDefault(organization, { request, git, from });
  const after = await readRefTable(git);
  const names = new Set([...before.keys(), ...after.keys()]);
  const updates = [...names]
    .map((name) => ({
      name,
      oldObjectId: before.get(name) ?? ZERO_ID,
      newObjectId: after.get(name) ?? ZERO_ID,
    }))
    .filter(({ oldObjectId, newObjectId }) => oldObjectId !== newObjectId);
  repository.size = await measure(git);
  await recordPush(organization, { repository, user, updates, before });
  return 'completed';
}

async function locate(
  organization: Organization,
  source: Exclude<ImportSource, { kind: 'unreachable' }>,
): Promise<string> {
  return source.kind === 'remote' ? source.url : (await openRepository(organization, source.repository)).path;
}

const run = (git: GitDirectory, args: readonly string[]) => git.try([...CAREFUL, ...args], { env: { no_proxy: '*' } });

interface Imported {
  request: ImportRequest;
  git: GitDirectory;
  from: string;
}

/** The branch that a clone of the source would check out. */
async function chooseDefault(organization: Organization, { request, git, from }: Imported): Promise<void> {
  const { stdout } = await run(git, ['ls-remote', '--symref', from, 'HEAD']);
  const head = /^ref: (refs\/heads\/.+)\tHEAD$/m.exec(stdout.toString())?.[1];
  if (head && (await readRefTable(git)).has(head)) await setDefaultBranch(organization, request.repository, head);
}

/** @returns bytes on disk, as Git counts them. */
async function measure(git: GitDirectory): Promise<number> {
  const output = await git.run('count-objects', '-v');
  const kilobytes = [...output.matchAll(/^size(?:-pack)?: (\d+)$/gm)].map(([, count]) => Number(count));
  return kilobytes.reduce((sum, count) => sum + count, 0) * 1024;
}
