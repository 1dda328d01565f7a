import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator();
const V = 'api-version=7.1';
const P = 'api-version=7.2-preview.1';
const BYTES = { 'content-type': 'application/octet-stream' };
const files = (path: string) => `/contoso/Fabrikam/_apis/distributedtask/securefiles${path}`;
const taskGroups = (path: string) => `/contoso/Fabrikam/_apis/distributedtask/taskgroups${path}`;

test('a secure file is uploaded, renamed and deleted, and read only with its ticket', async () => {
  const created = await service.send('POST', files(`?name=app.keystore&${P}`), 'secret bytes', BYTES);
  const { id } = created.json;
  expect([created.status, created.json.name]).toEqual([200, 'app.keystore']);
  const again = await service.send('POST', files(`?name=APP.keystore&${P}`), 'others', BYTES);
  expect([again.status, again.json.typeKey]).toEqual([409, 'SecureFileExistsException']);
  const listed = await service.get(files(`?namePattern=*.keystore&includeDownloadTickets=true&${P}`));
  expect(names(listed.json)).toEqual(['app.keystore']);
  const { ticket } = listed.json.value[0];
  expect((await service.get(files(`/${id}?download=true&ticket=${ticket}&${P}`))).text).toBe('"secret bytes"');
  const renamed = await service.send('PATCH', files(`/${id}?${P}`), { name: 'new.keystore', properties: { a: 'b' } });
  expect([renamed.json.name, renamed.json.properties]).toEqual(['new.keystore', { a: 'b' }]);
  expect((await service.send('DELETE', files(`/${id}?${P}`))).status).toBe(204);
  expect((await service.get(files(`/${id}?${P}`))).status).toBe(404);
});

test('a task group is kept as it came, with a revision that an update has to name', async () => {
  const tasks = [{ displayName: 'Say hello', enabled: true, inputs: { script: 'echo hello' } }];
  const input = { name: 'Greeting', category: 'Deploy', tasks };
  const created = await service.send('POST', taskGroups(`?${V}`), input);
  expect([created.status, created.json.revision, created.json.tasks]).toEqual([200, 1, tasks]);
  const { id } = created.json;
  const updated = await service.send('PUT', taskGroups(`?${V}`), { ...input, id, revision: 1, comment: 'Louder.' });
  expect([updated.json.revision, updated.json.comment]).toEqual([2, 'Louder.']);
  expect((await service.send('PUT', taskGroups(`/${id}?${V}`), { ...input, id, revision: 1 })).status).toBe(400);
  expect((await service.get(taskGroups(`/${id}?${V}`))).json.count).toBe(1);
  expect(names((await service.get(taskGroups(`?${V}`))).json)).toEqual(['Greeting']);
  expect((await service.send('POST', taskGroups(`?${V}`), { name: 'Nothing to do' })).status).toBe(400);
  expect((await service.send('DELETE', taskGroups(`/${id}?comment=Bye&${V}`))).status).toBe(204);
  expect((await service.get(taskGroups(`/${id}?${V}`))).status).toBe(404);
});
