import { join } from 'node:path';
import { useEmulator } from '../../use-emulator.js';
import { GitClient } from './git-client.js';

const REPOSITORIES = ['Clone', 'Deep'];
const service = useEmulator({
  bearerTokens: ['bearer-token-0123456789'],
  pats: ['unit-test-token-0123456789', { token: 'read-token-0123456789', scopes: ['vso.code'] }],
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
              { name: 'Off', branches: ['main'], isDisabled: true },
            ],
          },
        ],
      },
    ],
  },
});
const open = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        publicProjects: true,
        projects: [
          { name: 'Open', visibility: 'public', repositories: [{ name: 'Open', branches: ['main'] }] },
          { name: 'Closed', repositories: [{ name: 'Closed', branches: ['main'] }] },
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

test('a public project is cloned by anybody, and pushed to by nobody without a token', async () => {
  const address = `${open.emulator.url}/contoso/Open/_git/Open`;
  const cloned = await git.run(['clone', '-q', address, 'open'], { token: '' });
  expect(cloned.code).toBe(0);
  const cwd = join(git.folder, 'open');
  await git.commit(cwd, 'new.txt', 'new');
  const { stderr } = await git.run(['push', 'origin', 'HEAD:main'], { token: '', cwd });
  expect(stderr).toContain('could not read Username');
  expect((await git.run(['ls-remote', address.replaceAll('Open', 'Closed')], { token: '' })).stderr).toContain(
    'Username',
  );
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

test('a client that knows nothing but a remote asks there what repository it is', async () => {
  const { json } = await service.get('/contoso/P/_git/Clone/vsts/info');
  expect([json.repository.name, json.repository.project.name, json.collection.name]).toEqual(['Clone', 'P', 'contoso']);
  expect(json.serverUrl).toBe(`${service.emulator.url}/contoso`);
  expect((await service.get('/contoso/P/_git/Nowhere/vsts/info')).status).toBe(404);
});
