import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const V = 'api-version=7.1-preview.1';
const connect = async (query = '', base = '/contoso') =>
  (await service.get(`${base}/_apis/connectionData?${query}${V}`)).json;

test('a caller learns who they are, under all their names', async () => {
  const { authenticatedUser, deploymentType } = await connect();
  expect(authenticatedUser).toMatchObject({
    providerDisplayName: 'Ada Contoso',
    descriptor: expect.stringMatching(
      /^Microsoft\.IdentityModel\.Claims\.ClaimsIdentity;.+\\ada\.contoso@contoso\.example$/,
    ),
    properties: { Account: { $value: 'ada.contoso@contoso.example' } },
  });
  expect(deploymentType).toBe('hosted');
  const graph = `/_host/vssps.dev.azure.com/contoso/_apis/graph/users/${authenticatedUser.subjectDescriptor}`;
  expect((await service.get(`${graph}?api-version=7.1-preview.1`)).status).toBe(200);
});

test('where the services are is told to those who ask and do not know it yet', async () => {
  expect((await connect()).locationServiceData.serviceDefinitions).toBeUndefined();
  const { locationServiceData } = await connect('connectOptions=includeServices&lastChangeId=-1&lastChangeId64=-1&');
  const graph = locationServiceData.serviceDefinitions.find(
    ({ displayName }: { displayName: string }) => displayName === 'Graph',
  );
  expect(graph.locationMappings[0].location).toBe(`${service.emulator.url}/_host/vssps.dev.azure.com/contoso/`);
  const known = `connectOptions=1&lastChangeId64=${locationServiceData.lastChangeId64}&`;
  const again = (await connect(known)).locationServiceData;
  expect([again.clientCacheFresh, again.serviceDefinitions]).toEqual([true, undefined]);
});

test('a Server says that it is one', async () => {
  expect((await connect('', '/tfs/DefaultCollection')).deploymentType).toBe('onPremises');
});
