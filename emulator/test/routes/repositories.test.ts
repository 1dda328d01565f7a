import { type Emulator, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';
import { names } from './names.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());
const get = (path: string) => ask(emulator, `/contoso${path}`);

test('a project lists its own repositories, an organization all of them', async () => {
  const own = ['Fabrikam-Web', 'Fabrikam-Api', 'Fabrikam-Empty', 'Fabrikam-Archive'];
  expect(names((await get('/Fabrikam/_apis/git/repositories?api-version=7.1')).json)).toEqual(own);
  const all = names((await get('/_apis/git/repositories?api-version=7.1')).json);
  expect(all).toEqual([...own, 'Größe 50% & Co', 'Tailspin']);
});

test('hidden repositories and links come on request', async () => {
  const { json } = await get('/fabrikam/_apis/git/repositories?includeHidden=true&includeLinks=True&api-version=7.1');
  expect(names(json)).toContain('Fabrikam-Hidden');
  expect(json.value[0]._links.refs.href).toBe(`${json.value[0].url}/refs`);
});

test('an empty repository has no default branch, a disabled one says so', async () => {
  const { json } = await get('/Fabrikam/_apis/git/repositories?api-version=7.1');
  const [web, , empty, archive] = json.value;
  expect([web.defaultBranch, 'defaultBranch' in empty, archive.isDisabled]).toEqual(['refs/heads/main', false, true]);
});

test('a repository is found by name inside its project and by id anywhere', async () => {
  const byName = await get('/Fabrikam/_apis/git/repositories/fabrikam-web?api-version=7.1');
  const byId = await get(`/_apis/git/repositories/${byName.json.id}?api-version=7.1`);
  expect(byId.json).toEqual(byName.json);
  expect(byId.json.remoteUrl).toMatch(/^http:\/\/contoso@127\.0\.0\.1:\d+\/contoso\/Fabrikam\/_git\/Fabrikam-Web$/);
});

test('a name needs its project', async () => {
  expect((await get('/_apis/git/repositories/Fabrikam-Web?api-version=7.1')).status).toBe(400);
});

test('a missing repository is TF401019', async () => {
  const { status, json } = await get('/Fabrikam/_apis/git/repositories/Nothing?api-version=7.1');
  expect([status, json.typeKey]).toEqual([404, 'GitRepositoryNotFoundException']);
  expect(json.message).toMatch(/^TF401019: The Git repository with name or identifier Nothing does not exist/);
});

test('a project with blanks, percent and Unicode in its name works in paths and URLs', async () => {
  const odd = encodeURIComponent('Größe 50% & Co');
  const { json } = await get(`/${odd}/_apis/git/repositories/${odd}?api-version=7.1`);
  expect(json.webUrl).toBe(`${emulator.url}/contoso/${odd}/_git/${odd}`);
});

test('a Server has the same content under its collection, without a user name in its URLs', async () => {
  const { json } = await ask(emulator, '/tfs/defaultcollection/Fabrikam/_apis/git/repositories?api-version=7.1');
  expect(json.value[0].remoteUrl).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/tfs\/defaultcollection\/Fabrikam\/_git\/Fabrikam-Web$/,
  );
});
