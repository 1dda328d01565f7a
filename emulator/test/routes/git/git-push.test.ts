import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basic, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { GitClient } from './git-client.js';

const REPOSITORIES = ['Push', 'Refused', 'Locked', 'Deep', 'Large', 'Protected'];
const service = useEmulator({
  pats: [TOKEN, { token: 'grace-token-0123456789', user: 'Grace Hopper' }],
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'P',
            repositories: [
              ...REPOSITORIES.map((name) => ({ name, branches: ['main', 'feature/a'], tags: ['v1'] })),
              { name: 'New' },
            ],
          },
        ],
      },
    ],
  },
});
const git = new GitClient();
afterAll(() => git.remove());
const url = (repository: string, base = '/contoso/P') => `${service.emulator.url}${base}/_git/${repository}`;
const api = (repository: string, path: string) => service.get(`/contoso/P/_apis/git/repositories/${repository}${path}`);

test('a push arrives, is a push of its sender, and can be fetched', async () => {
  const clone = await git.clone(url('Push'), 'push');
  const other = await git.clone(url('Push'), 'other');
  const id = await git.commit(clone, 'new.txt', 'new');
  await git.done(['push', '-q', 'origin', 'HEAD:main', 'HEAD:refs/heads/users/grace'], clone);
  const { json } = await api('Push', '/refs?api-version=7.1&filter=heads/users');
  expect(json.value).toMatchObject([{ name: 'refs/heads/users/grace', objectId: id }]);
  await git.done(['fetch', '-q'], other);
  expect(await git.done(['rev-parse', 'origin/main'], other)).toBe(id);
});

test('branches can be overwritten and deleted, tags pushed', async () => {
  const clone = await git.clone(url('Deep'), 'deep');
  await git.done(['commit', '-q', '--amend', '-m', 'Otherwise'], clone);
  expect((await git.run(['push', 'origin', 'HEAD:main'], { cwd: clone })).stderr).toContain('rejected');
  await git.done(['push', '-q', '--force', 'origin', 'HEAD:main'], clone);
  await git.done(['push', '-q', 'origin', ':feature/a'], clone);
  await git.done(['tag', '-a', '-m', 'Two', 'v2'], clone);
  await git.done(['push', '-q', 'origin', 'v2'], clone);
  const { json } = await api('Deep', '/refs?api-version=7.1');
  expect(json.value.map(({ name }: { name: string }) => name)).toEqual([
    'refs/heads/main',
    'refs/tags/v1',
    'refs/tags/v2',
  ]);
});

test('the first push gives an empty repository its default branch', async () => {
  const clone = await git.clone(url('New'), 'empty');
  await git.commit(clone, 'a.txt', 'a');
  await git.done(['push', '-q', 'origin', 'HEAD:trunk'], clone);
  expect((await api('New', '?api-version=7.1')).json.defaultBranch).toBe('refs/heads/trunk');
});

test('what a locked branch refuses, Git shows with its reason; the rest of the push is done', async () => {
  const path = '/contoso/P/_apis/git/repositories/Locked/refs?filter=heads/main&api-version=7.1';
  await service.send('PATCH', path, { isLocked: true });
  const clone = await git.clone(url('Locked'), 'locked');
  const id = await git.commit(clone, 'new.txt', 'new');
  const args = ['push', 'origin', 'HEAD:main', 'HEAD:refs/heads/free'];
  const { code, stderr } = await git.run(args, { cwd: clone, token: 'grace-token-0123456789' });
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/! \[remote rejected\] HEAD -> main \(.*locked by Ada Contoso/);
  const { json } = await api('Locked', '/refs?api-version=7.1&filter=heads/free');
  expect(json.value).toMatchObject([{ objectId: id }]);
  await git.done(['push', '-q', 'origin', 'HEAD:main'], clone);
});

test('a push that must be whole changes nothing when a part is refused', async () => {
  const path = '/contoso/P/_apis/git/repositories/Refused/refs?filter=heads/main&api-version=7.1';
  await service.send('PATCH', path, { isLocked: true });
  const clone = await git.clone(url('Refused'), 'refused');
  await git.commit(clone, 'new.txt', 'new');
  const args = ['push', '--atomic', 'origin', 'HEAD:main', 'HEAD:refs/heads/free'];
  expect((await git.run(args, { cwd: clone, token: 'grace-token-0123456789' })).stderr).toContain('atomic push fail');
  expect((await api('Refused', '/refs?api-version=7.1&filter=heads/free')).json.value).toEqual([]);
});

test('a push that is too large for one piece arrives', async () => {
  const clone = await git.clone(url('Large'), 'large');
  // Each block is the hash of the one before, so that nothing of it compresses.
  let block = Buffer.from('start');
  const blocks = Array.from({ length: 40_000 }, () => {
    block = createHash('sha512').update(block).digest();
    return block;
  });
  writeFileSync(join(clone, 'large.bin'), Buffer.concat(blocks));
  const id = await git.commit(clone, 'small.txt', 'small');
  await git.done(['push', '-q', 'origin', 'HEAD:main'], clone);
  const { json } = await api('Large', '/refs?api-version=7.1&filter=heads/main');
  expect(json.value[0].objectId).toBe(id);
  expect((await api('Large', '?api-version=7.1')).json.size).toBeGreaterThan(2_000_000);
});

test('a branch with a policy refuses with the words of the service', async () => {
  const { json: repository } = await api('Protected', '?api-version=7.1');
  const scope = [{ repositoryId: repository.id, refName: 'refs/heads/main', matchKind: 'exact' }];
  const created = await service.send('POST', '/contoso/P/_apis/policy/configurations?api-version=7.1', {
    isEnabled: true,
    isBlocking: true,
    type: { id: 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd' },
    settings: { minimumApproverCount: 1, creatorVoteCounts: false, scope },
  });
  expect(created.status).toBe(200);
  const clone = await git.clone(url('Protected'), 'protected');
  await git.commit(clone, 'new.txt', 'new');
  const { stderr } = await git.run(['push', 'origin', 'HEAD:main'], { cwd: clone });
  expect(stderr).toMatch(/! \[remote rejected\] HEAD -> main \(TF402455: Pushes to this branch are not permitted/);
});

test('what is no push is refused', async () => {
  const { status } = await fetch(`${url('Push')}/git-receive-pack`, {
    method: 'POST',
    headers: { authorization: basic(TOKEN), 'content-type': 'application/x-git-receive-pack-request' },
    body: 'not a push',
  });
  expect(status).toBe(400);
});
