import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const service = useEmulator({ seed: SEED });
const bench = useWorkbench(service);

test('a fork brings its branch in, and follows it', async () => {
  const shop = (await service.get(path(''))).json;
  const body = { name: 'Shop.Fork', project: { id: shop.project.id }, parentRepository: { id: shop.id } };
  const fork = (await service.send('POST', '/contoso/Fabrikam/_apis/git/repositories?api-version=7.1', body)).json;
  const url = `${service.emulator.url}/contoso/Fabrikam/_git/Shop.Fork`;
  const push = async (text: string): Promise<string> => {
    await bench.git('checkout', '-q', '--detach', 'refs/remotes/all/heads/main');
    await bench.git('commit', '-q', '--allow-empty', '-m', text);
    await bench.git('push', '-q', '--force', url, 'HEAD:refs/heads/idea');
    return bench.git('rev-parse', 'HEAD');
  };
  const first = await push('Idea');
  const id = await bench.open('idea', { forkSource: { repository: { id: fork.id } } });
  const opened = await bench.read(id);
  expect(opened.forkSource).toMatchObject({ name: 'refs/heads/idea', repository: { id: fork.id } });
  expect([opened.mergeStatus, opened.lastMergeSourceCommit.commitId]).toEqual(['succeeded', first]);
  const query = `searchCriteria.sourceRepositoryId=${fork.id}`;
  expect((await service.get(path('/pullRequests', query))).json.count).toBe(1);
  const second = await push('Better idea');
  expect((await bench.read(id)).lastMergeSourceCommit.commitId).toBe(second);
  await bench.complete(id);
  expect((await bench.read(id)).status).toBe('completed');
  expect(await bench.git('log', '-1', '--format=%s', 'refs/remotes/all/heads/main^2')).toBe('Better idea');
});

test('a fork that is not there has no branches', async () => {
  const forkSource = { repository: { id: '11111111-1111-1111-1111-111111111111' } };
  const refs = { sourceRefName: 'refs/heads/idea', targetRefName: 'refs/heads/main' };
  const { status } = await service.send('POST', path('/pullRequests'), { title: 'From nowhere', ...refs, forkSource });
  expect(status).toBe(400);
});
