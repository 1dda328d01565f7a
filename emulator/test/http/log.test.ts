import { useEmulator } from '../use-emulator.js';

const SECRET = 'a-value-for-nobody';
const PROJECT = '/contoso/Fabrikam/_apis';
const service = useEmulator();

const logged = (): string => JSON.stringify(service.emulator.requests);

test('the log shows that a secret variable was sent, and not what it holds', async () => {
  const group = {
    name: 'Logged',
    type: 'Vsts',
    variables: { plain: { value: 'to be seen' }, key: { value: SECRET, isSecret: true } },
  };
  expect(
    (await service.send('POST', `${PROJECT}/distributedtask/variablegroups?api-version=5.0-preview.1`, group)).status,
  ).toBe(200);
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
    authorization: { scheme: 'UsernamePassword', parameters: { username: 'ada', password: SECRET } },
  };
  const path = `${PROJECT}/serviceendpoint/endpoints?api-version=5.0-preview.2`;
  expect((await service.send('POST', path, connection)).status).toBe(200);
  expect(service.emulator.requests.at(-1)?.body).toMatchObject({
    authorization: { scheme: 'UsernamePassword', parameters: { username: '***', password: '***' } },
  });
  expect(logged()).not.toContain(SECRET);
});
