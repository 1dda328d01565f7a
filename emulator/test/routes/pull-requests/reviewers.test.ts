import { basic, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const GRACE = 'token-of-grace-hopper-0123456789';
const service = useEmulator({ seed: SEED, pats: [TOKEN, { token: GRACE, user: 'Grace Hopper' }] });
const bench = useWorkbench(service);
const asGrace = { authorization: basic(GRACE) };

const idOf = async (headers: Record<string, string> = {}): Promise<string> =>
  (await service.get('/contoso/_apis/connectionData?api-version=7.1-preview.1', headers)).json.authenticatedUser.id;
const vote = (id: number, reviewer: string, value: number, headers: Record<string, string> = {}) =>
  service.send('PUT', path(`/pullRequests/${id}/reviewers/${reviewer}`), { vote: value }, headers);

test('a vote makes its voter a reviewer and is written into the discussion', async () => {
  const id = await bench.open('ready/0');
  const me = await idOf();
  const { status, json } = await vote(id, me, 10);
  expect([status, json.vote, json.displayName]).toEqual([200, 10, 'Ada Contoso']);
  expect(await bench.read(id, '/reviewers')).toMatchObject({ count: 1, value: [{ id: me, vote: 10 }] });
  const { value } = await bench.read(id, '/threads');
  expect(value[0].comments[0]).toMatchObject({ content: 'Ada Contoso voted 10', commentType: 'system' });
  expect(value[0].properties.CodeReviewVoteResult).toEqual({ $type: 'System.String', $value: '10' });
  expect(value[0].identities['1'].id).toBe(me);
});

test('nobody votes for others, nor with another number', async () => {
  const id = await bench.open('ready/1');
  const [me, grace] = [await idOf(), await idOf(asGrace)];
  const others = await vote(id, grace, 10);
  expect([others.status, others.json.message]).toEqual([400, 'TF401186: You cannot record a vote for someone else.']);
  expect((await vote(id, me, 7)).status).toBe(400);
  expect((await vote(id, grace, 0)).json).toMatchObject({ id: grace, vote: 0 });
  expect((await vote(id, grace, -5, asGrace)).json.vote).toBe(-5);
  expect((await vote(id, grace, 0)).json.vote).toBe(0);
});

test('several are added, made required, flagged, reset and removed', async () => {
  const id = await bench.open('ready/2');
  const [me, grace] = [await idOf(), await idOf(asGrace)];
  const added = await service.send('POST', path(`/pullRequests/${id}/reviewers`), [{ id: me }, { id: grace }]);
  expect([added.status, added.json.count]).toEqual([200, 2]);
  const one = path(`/pullRequests/${id}/reviewers/${grace}`);
  expect((await service.send('PUT', one, { vote: 0, isRequired: true })).json.isRequired).toBe(true);
  expect((await service.send('PATCH', one, { isFlagged: true })).json).toMatchObject({
    isFlagged: true,
    isRequired: true,
  });
  await vote(id, me, -10);
  const reset = await service.send('PATCH', path(`/pullRequests/${id}/reviewers`), [{ id: me, vote: 0 }]);
  expect([reset.status, (await service.get(path(`/pullRequests/${id}/reviewers/${me}`))).json.vote]).toEqual([204, 0]);
  expect((await service.send('DELETE', one)).status).toBe(200);
  expect((await service.get(one)).status).toBe(404);
  expect((await service.send('DELETE', one)).status).toBe(404);
});

test('a vote counts for the team its voter is in', async () => {
  const id = await bench.open('ready/3');
  const me = await idOf();
  const { json } = await service.get('/contoso/_apis/projects/Fabrikam?api-version=7.1');
  const team = json.defaultTeam.id;
  await vote(id, team, 0);
  const mine = await vote(id, me, 5);
  expect(mine.json.votedFor).toMatchObject([{ id: team, vote: 5 }]);
  expect(await bench.read(id, `/reviewers/${team}`)).toMatchObject({ isContainer: true, vote: 5 });
});

test('a draft made of a reviewed one has no votes', async () => {
  const id = await bench.open('ready/4');
  await vote(id, await idOf(), 10);
  await bench.patch(id, { isDraft: true });
  expect((await bench.read(id)).reviewers[0].vote).toBe(0);
});

test('what is closed is not voted on', async () => {
  const id = await bench.open('ready/5');
  await bench.patch(id, { status: 'abandoned' });
  expect((await vote(id, await idOf(), 10)).json.typeKey).toBe('GitPullRequestNotEditableException');
});
