import { basic, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const GRACE = 'token-of-grace-hopper-0123456789';
const service = useEmulator({ seed: SEED, pats: [TOKEN, { token: GRACE, user: 'Grace Hopper' }] });
const bench = useWorkbench(service);
const asGrace = { authorization: basic(GRACE) };
const start = (id: number, body: object) => service.send('POST', path(`/pullRequests/${id}/threads`), body);

test('a discussion stands at its place and takes answers', async () => {
  const id = await bench.open('ready/0');
  const place = { filePath: '/a.txt', rightFileStart: { line: 1, offset: 1 }, rightFileEnd: { line: 1, offset: 4 } };
  const { status, json } = await start(id, {
    comments: [{ parentCommentId: 0, content: 'Why?', commentType: 'text' }],
    status: 'active',
    threadContext: { ...place, leftFileStart: null },
    properties: { 'Microsoft.TeamFoundation.Discussion.SupportsMarkdown': 1 },
  });
  expect([status, json.status, json.threadContext]).toEqual([200, 'active', place]);
  expect(json.properties).toEqual({
    'Microsoft.TeamFoundation.Discussion.SupportsMarkdown': { $type: 'System.Int32', $value: 1 },
  });
  const thread = `/pullRequests/${id}/threads/${json.id}`;
  const reply = { content: 'Because.', parentCommentId: 1, commentType: 1 };
  const answered = await service.send('POST', path(`${thread}/comments`), reply, asGrace);
  expect(answered.json).toMatchObject({
    id: 2,
    parentCommentId: 1,
    commentType: 'text',
    author: { displayName: 'Grace Hopper' },
  });
  expect((await service.send('PATCH', path(thread), { status: 'fixed' })).json.status).toBe('fixed');
  expect((await service.get(path(thread))).json.comments).toHaveLength(2);
  expect((await service.get(path(`${thread}/comments`))).json.count).toBe(2);
  expect((await service.get(path(`${thread}/comments/2`))).json.content).toBe('Because.');
});

test('comments are edited, liked and deleted by those who may', async () => {
  const id = await bench.open('ready/1');
  const thread = (await start(id, { comments: [{ content: 'First' }] })).json;
  const comment = `/pullRequests/${id}/threads/${thread.id}/comments/1`;
  service.emulator.clock.advance(60_000);
  const edited = await service.send('PATCH', path(comment), { content: 'Better' });
  expect(edited.json.content).toBe('Better');
  expect(Date.parse(edited.json.lastContentUpdatedDate)).toBeGreaterThan(Date.parse(edited.json.publishedDate));
  expect((await service.send('PATCH', path(comment), { content: 'Mine' }, asGrace)).status).toBe(403);
  await service.send('POST', path(`${comment}/likes`), undefined, asGrace);
  await service.send('POST', path(`${comment}/likes`), undefined, asGrace);
  expect((await service.get(path(`${comment}/likes`))).json).toMatchObject({
    count: 1,
    value: [{ displayName: 'Grace Hopper' }],
  });
  await service.send('DELETE', path(`${comment}/likes`), undefined, asGrace);
  expect((await service.get(path(comment))).json.usersLiked).toEqual([]);
  expect((await service.send('DELETE', path(comment))).status).toBe(200);
  const gone = (await service.get(path(`/pullRequests/${id}/threads/${thread.id}`))).json;
  expect([gone.isDeleted, gone.comments[0].isDeleted, 'content' in gone.comments[0]]).toEqual([true, true, false]);
});

test('a discussion needs a text, and an answer something to answer', async () => {
  const id = await bench.open('ready/2');
  expect((await start(id, { comments: [] })).status).toBe(400);
  expect((await start(id, { comments: [{ content: ' ' }] })).status).toBe(400);
  expect((await start(id, { comments: [{ content: 'Odd' }], status: 'odd' })).status).toBe(400);
  const { json } = await start(id, { comments: [{ content: 'Even' }] });
  const comments = path(`/pullRequests/${id}/threads/${json.id}/comments`);
  expect((await service.send('POST', comments, { content: 'To whom?', parentCommentId: 9 })).status).toBe(404);
  expect((await service.get(path(`/pullRequests/${id}/threads/99999`))).status).toBe(404);
  expect((await bench.read(id, '/threads')).count).toBe(1);
});
