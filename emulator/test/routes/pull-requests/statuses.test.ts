import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const service = useEmulator({ seed: SEED });
const bench = useWorkbench(service);
const PATCH = { 'content-type': 'application/json-patch+json' };
const context = { name: 'build', genre: 'ci' };

test('statuses are posted, listed, and removed one by one or together', async () => {
  const id = await bench.open('ready/0');
  const statuses = `/pullRequests/${id}/statuses`;
  const body = { state: 'pending', description: 'Runs', context, targetUrl: 'https://ci.example/1' };
  const first = await service.send('POST', path(statuses), body);
  expect([first.status, first.json]).toMatchObject([200, { id: 1, ...body }]);
  const properties = { count: 7, when: { $type: 'System.DateTime', $value: '2024-01-01T00:00:00Z' } };
  const second = await service.send('POST', path(statuses), {
    state: 'succeeded',
    context,
    iterationId: 1,
    properties,
  });
  expect(second.json).toMatchObject({
    id: 2,
    iterationId: 1,
    properties: { count: { $type: 'System.Int32', $value: 7 }, when: { $type: 'System.DateTime' } },
  });
  await service.send('POST', path(statuses), { state: 'failed', context });
  expect((await service.get(path(statuses))).json.count).toBe(3);
  expect((await service.send('DELETE', path(`${statuses}/1`))).status).toBe(204);
  const both = [2, 3].map((number) => ({ op: 'remove', path: `/${number}` }));
  expect((await service.send('PATCH', path(statuses), both, PATCH)).status).toBe(204);
  expect((await service.get(path(statuses))).json).toEqual({ count: 0, value: [] });
  expect((await service.get(path(`${statuses}/1`))).status).toBe(404);
});

test('an iteration has statuses of its own', async () => {
  const id = await bench.open('ready/1');
  const own = `/pullRequests/${id}/iterations/1/statuses`;
  await service.send('POST', path(`/pullRequests/${id}/statuses`), { state: 'succeeded', context });
  const { json } = await service.send('POST', path(own), { state: 'succeeded', context });
  expect(json.iterationId).toBe(1);
  expect((await service.get(path(own))).json.value).toMatchObject([{ id: json.id }]);
  expect((await service.get(path(`${own}/${json.id}`))).json.context).toEqual(context);
  expect((await service.send('DELETE', path(`${own}/${json.id}`))).status).toBe(204);
  expect((await service.get(path(`/pullRequests/${id}/iterations/2/statuses`))).status).toBe(404);
});

test('a status without a name, or with a state that is none, is refused', async () => {
  const id = await bench.open('ready/2');
  const post = (body: object) => service.send('POST', path(`/pullRequests/${id}/statuses`), body);
  expect((await post({ state: 'succeeded' })).status).toBe(400);
  expect((await post({ state: 'fine', context })).status).toBe(400);
  expect((await post({ state: 'succeeded', context, iterationId: 9 })).status).toBe(404);
});

test('properties are a collection that a patch changes', async () => {
  const id = await bench.open('ready/3');
  const properties = path(`/pullRequests/${id}/properties`);
  const patch = [
    { op: 'add', path: '/number', value: 8 },
    { op: 'add', path: '/when', value: '2024-01-01T00:00:00.1234567Z' },
    { op: 'add', path: '', value: { text: 'x' } },
    { op: 'remove', path: '/text' },
  ];
  const { status, json } = await service.send('PATCH', properties, patch, PATCH);
  expect([status, json]).toEqual([
    200,
    {
      count: 4,
      value: {
        'Microsoft.Git.PullRequest.SourceRefName': { $type: 'System.String', $value: 'refs/heads/ready/3' },
        'Microsoft.Git.PullRequest.TargetRefName': { $type: 'System.String', $value: 'refs/heads/main' },
        number: { $type: 'System.String', $value: '8' },
        when: { $type: 'System.DateTime', $value: '2024-01-01T00:00:00.123Z' },
      },
    },
  ]);
  expect((await service.get(properties)).json).toEqual(json);
  expect((await service.send('PATCH', properties, [{ op: 'test', path: '/number', value: 9 }], PATCH)).status).toBe(
    400,
  );
});

test('labels are added once, found by name or id, and removed', async () => {
  const id = await bench.open('ready/4');
  const labels = `/pullRequests/${id}/labels`;
  const { json } = await service.send('POST', path(labels), { name: 'Needs review' });
  expect((await service.send('POST', path(labels), { name: 'needs REVIEW' })).json.id).toBe(json.id);
  expect((await service.get(path(labels))).json).toMatchObject({ count: 1, value: [{ name: 'Needs review' }] });
  expect((await service.get(path(`${labels}/needs%20review`))).json.id).toBe(json.id);
  expect((await service.send('DELETE', path(`${labels}/${json.id}`))).status).toBe(200);
  expect((await service.get(path(`${labels}/${json.id}`))).status).toBe(404);
  expect((await service.send('POST', path(labels), {})).status).toBe(400);
});

test('it can be shared with people the organization knows', async () => {
  const id = await bench.open('ready/5');
  const me = (await bench.read(id)).createdBy.id;
  const share = (body: object) => service.send('POST', path(`/pullRequests/${id}/share`), body);
  expect((await share({ message: 'Look', receivers: [{ id: me }] })).status).toBe(200);
  expect((await share({ receivers: [] })).status).toBe(400);
});

test('files can be attached, read and removed', async () => {
  const id = await bench.open('ready/6');
  const attachment = `/pullRequests/${id}/attachments/no%20te.txt`;
  const type = { 'content-type': 'application/octet-stream' };
  const { status, json } = await service.send('POST', path(attachment), 'text', type);
  expect([status, json.displayName]).toEqual([201, 'no te.txt']);
  expect((await service.get(path(attachment))).text).toBe('"text"');
  expect((await service.get(path(`/pullRequests/${id}/attachments`))).json.count).toBe(1);
  expect((await service.send('DELETE', path(attachment))).status).toBe(200);
  expect((await service.get(path(attachment))).status).toBe(404);
});
