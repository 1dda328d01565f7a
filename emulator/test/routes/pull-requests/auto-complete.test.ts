import { basic, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const GRACE = 'token-of-grace-hopper-0123456789';
const MINIMUM_REVIEWERS = 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd';
const service = useEmulator({ seed: SEED, pats: [TOKEN, { token: GRACE, user: 'Grace Hopper' }] });
const bench = useWorkbench(service);

/** Lets nothing into `next` that nobody else approved. */
beforeAll(async () => {
  const { json } = await service.get(path(''));
  const scope = [{ repositoryId: json.id, refName: 'refs/heads/next', matchKind: 'exact' }];
  await service.send('POST', '/contoso/Fabrikam/_apis/policy/configurations?api-version=7.1', {
    isEnabled: true,
    isBlocking: true,
    type: { id: MINIMUM_REVIEWERS },
    settings: { minimumApproverCount: 1, creatorVoteCounts: false, scope },
  });
});

const open = (source: string) => bench.open(source, { targetRefName: 'refs/heads/next' });

async function approve(id: number): Promise<void> {
  const headers = { authorization: basic(GRACE) };
  const about = await service.get('/contoso/_apis/connectionData?api-version=7.1-preview.1', headers);
  const reviewer = path(`/pullRequests/${id}/reviewers/${about.json.authenticatedUser.id}`);
  await service.send('PUT', reviewer, { vote: 10 }, headers);
}

test('what a policy is against is not completed, until it is met', async () => {
  const id = await open('ready/0');
  const refused = await bench.complete(id);
  expect([refused.status, refused.json.typeKey]).toEqual([403, 'GitPullRequestUpdateRejectedByPolicyException']);
  expect(await bench.read(id)).toMatchObject({ status: 'active', mergeStatus: 'succeeded' });
  await approve(id);
  expect((await bench.complete(id)).status).toBe(200);
  expect((await bench.read(id)).status).toBe('completed');
});

test('auto-complete waits for the last approval and keeps its options', async () => {
  const id = await open('ready/1');
  const me = (await bench.read(id)).createdBy.id;
  const options = { mergeStrategy: 'squash', deleteSourceBranch: true };
  await bench.patch(id, { autoCompleteSetBy: { id: me }, completionOptions: options });
  const waiting = await bench.read(id);
  expect([waiting.status, waiting.autoCompleteSetBy.id]).toEqual(['active', me]);
  expect(waiting.completionOptions).toEqual({ ...options, squashMerge: true });
  await approve(id);
  const done = await bench.read(id);
  expect([done.status, done.closedBy.id, done.completionOptions.triggeredByAutoComplete]).toEqual([
    'completed',
    me,
    true,
  ]);
  expect(await bench.tip('refs/heads/ready/1')).toBe('');
});

test('policies can be bypassed for a reason, which is written down', async () => {
  const id = await open('ready/2');
  const { status } = await bench.complete(id, { bypassPolicy: true, bypassReason: 'It burns' });
  expect([status, (await bench.read(id)).status]).toEqual([200, 'completed']);
  const { value } = await bench.read(id, '/threads');
  expect(value.at(-1).properties).toMatchObject({
    CodeReviewStatus: { $value: 'Completed' },
    BypassPolicy: { $value: 'True' },
    BypassReason: { $value: 'It burns' },
  });
});
