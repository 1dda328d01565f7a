import { useEmulator } from '../../use-emulator.js';

const shop = { name: 'Shop', serviceConnections: [{ name: 'GitHub', type: 'github' }] };
const gitHubRepositories = [{ name: 'contoso/site', defaultBranch: 'trunk' }, { name: 'contoso/tools' }];
const service = useEmulator({ seed: { organizations: [{ name: 'contoso', gitHubRepositories, projects: [shop] }] } });
const VERSION = 'api-version=7.1';
const REPOSITORIES = '/contoso/Shop/_apis/sourceProviders/GitHub/repositories';

async function connectionId(): Promise<string> {
  const { json } = await service.get(`/contoso/Shop/_apis/serviceendpoint/endpoints?${VERSION}`);
  return json.value[0].id;
}

test('a service connection shows what is on GitHub, with default branches', async () => {
  const { json } = await service.get(`${REPOSITORIES}?serviceEndpointId=${await connectionId()}&${VERSION}`);
  expect(json.repositories).toMatchObject([
    { fullName: 'contoso/site', name: 'site', defaultBranch: 'trunk' },
    { fullName: 'contoso/tools', defaultBranch: 'main' },
  ]);
});

test('one repository may be asked for by its name', async () => {
  const query = `serviceEndpointId=${await connectionId()}&repository=Contoso/Tools&${VERSION}`;
  expect((await service.get(`${REPOSITORIES}?${query}`)).json.repositories).toMatchObject([{ name: 'tools' }]);
});

test('without a connection of the project there is nothing to see', async () => {
  expect((await service.get(`${REPOSITORIES}?${VERSION}`)).status).toBe(400);
  const unknown = 'serviceEndpointId=8c3c0a4e-3d4f-4c4e-9d55-2f4c7a0b1e11';
  expect((await service.get(`${REPOSITORIES}?${unknown}&${VERSION}`)).status).toBe(404);
});
