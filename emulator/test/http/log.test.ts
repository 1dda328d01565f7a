import { useEmulator } from '../use-emulator.js';

const SECRET = 'a-value-for-nobody';
const APIS = '/contoso/_apis';
const service = useEmulator();

const project = async (): Promise<object> => {
  const { json } = await service.get(`${APIS}/projects/Fabrikam?api-version=7.1`);
  return { id: json.id, name: json.name };
};

const logged = (): string => JSON.stringify(service.emulator.requests);

test('the log shows that a secret variable was sent, and not what it holds', async () => {
  const group = {
    name: 'Logged',
    type: 'Vsts',
    variables: { plain: { value: 'to be seen' }, key: { value: SECRET, isSecret: true } },
    variableGroupProjectReferences: [{ name: 'Logged', projectReference: await project() }],
  };
  expect((await service.send('POST', `${APIS}/distributedtask/variablegroups?api-version=7.1`, group)).status).toBe(
    200,
  );
  expect(service.emulator.requests.at(-1)?.body).toMatchObject({
    variables: { plain: { value: 'to be seen' }, key: { value: '***', isSecret: true } },
  });
  expect(logged()).not.toContain(SECRET);
});

test('the log has none of the secrets of a service connection', async () => {
  const connection = {
    name: 'Logged',
    type: 'generic',
    url: 'https://x.example/',
    serviceEndpointProjectReferences: [{ name: 'Logged', projectReference: await project() }],
    authorization: { scheme: 'UsernamePassword', parameters: { username: 'ada', password: SECRET } },
  };
  const path = `${APIS}/serviceendpoint/endpoints?api-version=7.1`;
  expect((await service.send('POST', path, connection)).status).toBe(200);
  expect(service.emulator.requests.at(-1)?.body).toMatchObject({
    authorization: { scheme: 'UsernamePassword', parameters: { username: '***', password: '***' } },
  });
  expect(logged()).not.toContain(SECRET);
});
