import { useEmulator } from '../../use-emulator.js';
import { GitClient } from './git-client.js';

const REPOSITORIES = ['Clone', 'Push', 'Refused', 'Locked', 'Deep'];
const service = useEmulator({
  bearerTokens: ['bearer-token-0123456789'],
  pats: [
    'unit-test-token-0123456789',
    { token: 'read-token-0123456789', scopes: ['vso.code'] },
    { token: 'grace-token-0123456789', user: 'Grace Hopper' },
  ],
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'P',
            repositories: [
              ...REPOSITORIES.map((name) => ({ name, branches: ['main', 'feature/a'], tags: ['v1'] })),
              { name: 'P', branches: ['main'] },
              { name: 'New' },
              { name: 'Off', branches: ['main'], isDisabled: true },
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

test('a clone has the branches, tags and history that the API shows', async () => {
  const clone = await git.clone(url('Clone'), 'clone');
  const { json } = await api('Clone', '/refs?api-version=7.1&filter=heads/');
  const shown = json.value.map(({ name, objectId }: { name: string; objectId: string }) => `${objectId} ${name}`);
  const remote = await git.done(['ls-remote', '--heads', 'origin'], clone);
  expect(remote.replaceAll('\t', ' ').split('\n')).toEqual(shown);
  expect(await git.done(['tag'], clone)).toBe('v1');
  expect(await git.done(['rev-list', '--count', 'HEAD'], clone)).toBe('3');
});

test('a Server and a repository without its project in the address work too', async () => {
  await git.clone(url('Clone', '/tfs/DefaultCollection/P'), 'server');
  await git.clone(url('P', '/contoso'), 'short');
});

test('clones may be shallow or leave out blobs', async () => {
  const shallow = await git.clone(url('Deep'), 'shallow', '--depth=1');
  expect(await git.done(['rev-list', '--count', 'HEAD'], shallow)).toBe('1');
  const partial = await git.clone(url('Deep'), 'partial', '--filter=blob:none', '--no-checkout');
  expect(await git.done(['rev-list', '--objects', '--missing=print', 'HEAD'], partial)).toMatch(/^\?/m);
});

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

test('without a valid token Git is challenged rather than sent to a page', async () => {
  for (const token of ['', 'wrong-token-0123456789']) {
    const { code, stderr } = await git.run(['ls-remote', url('Clone')], { token });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/could not read Username|Authentication failed/);
  }
});

test('a token that only reads cannot push', async () => {
  const clone = await git.clone(url('Clone'), 'reader');
  await git.commit(clone, 'new.txt', 'new');
  const { code } = await git.run(['push', 'origin', 'HEAD:main'], { cwd: clone, token: 'read-token-0123456789' });
  expect(code).not.toBe(0);
});

test('a token of Entra ID goes as Bearer', async () => {
  const header = ['-c', 'http.extraHeader=Authorization: Bearer bearer-token-0123456789'];
  const { code } = await git.run([...header, 'ls-remote', url('Clone')], { token: '' });
  expect(code).toBe(0);
});

test.each(['Nothing', 'Off'])('%s cannot be cloned, with the words of the service', async (name) => {
  const { code, stderr } = await git.run(['clone', url(name), 'nowhere']);
  expect(code).not.toBe(0);
  expect(stderr).toContain('remote: TF401019: The Git repository with name or identifier');
});
