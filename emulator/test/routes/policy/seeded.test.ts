import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const version = 'api-version=7.1';

test('policies of the seed are in force on their branch, and judge its pull requests', async () => {
  const { json } = await service.get(`/contoso/Fabrikam/_apis/policy/configurations?${version}`);
  expect(json.value[0]).toMatchObject({
    type: { displayName: 'Minimum number of reviewers' },
    settings: { minimumApproverCount: 1, resetOnSourcePush: true },
  });
  const pulls = await service.get(`/contoso/Fabrikam/_apis/git/pullrequests?searchCriteria.status=active&${version}`);
  const [one] = pulls.json.value.filter(({ targetRefName }: { targetRefName: string }) =>
    /develop/.test(targetRefName),
  );
  const artifact = encodeURIComponent(
    `vstfs:///CodeReview/CodeReviewId/${one.repository.project.id}/${one.pullRequestId}`,
  );
  const query = `artifactId=${artifact}&api-version=7.1-preview.1`;
  const evaluations = await service.get(`/contoso/Fabrikam/_apis/policy/evaluations?${query}`);
  expect(evaluations.json.value.map(({ status }: { status: string }) => status)).toEqual([
    'approved',
    'approved',
    'rejected',
  ]);
  const page = await service.get(`/contoso/Fabrikam/_apis/policy/evaluations?$top=1&$skip=1&${query}`);
  expect(page.json.value).toEqual([evaluations.json.value[1]]);
});

test('other branches are free', async () => {
  const { json } = await service.get(`/contoso/Tailspin/_apis/policy/configurations?${version}`);
  expect(json).toEqual({ count: 0, value: [] });
});
