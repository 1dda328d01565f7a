import { COMMENTS, MINIMUM_REVIEWERS, usePolicies } from './policy-service.js';

const { create, remove, push, repositoryId, place, tip, updateRef } = usePolicies();
const ZERO = '0'.repeat(40);
const FILE_SIZE = '2e26e725-8201-4edd-8bf5-978563c34a80';
const PATH_LENGTH = '001a79cf-fda1-4c4e-9e7c-bac40ee5ead8';
const FILE_NAME = '51c78909-e838-41a2-9496-c647091e3c61';
const RESERVED = 'db2b9b4c-180d-4529-9701-01541d19f36b';
const EMAIL = '77ed4bd3-b063-4689-934a-175e4d0a78d7';
const CASE = '7ed39669-655c-494e-b4a0-a08b4da0fcce';
const SECRETS = 'ec003f37-8db0-4e10-992a-a2895045752c';

/** Rules of content are mostly those of a whole repository; here of the branch that the test has. */
const sourceScope = async () => ({
  repositoryId: await repositoryId(),
  refName: `refs/heads/${place.source}`,
  matchKind: 'exact',
});

test('a branch with policies takes no pushes and cannot be deleted', async () => {
  const policy = (await create(MINIMUM_REVIEWERS, { minimumApproverCount: 1 })).json;
  const { status, json } = await push(place.target, '/direct.txt');
  expect([status, json.typeKey]).toEqual([403, 'GitRefUpdateRejectedByPolicyException']);
  expect(json.message).toBe(
    'TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.',
  );
  const deletion = await updateRef(place.target, await tip(place.target), ZERO);
  expect(deletion.json.value[0]).toMatchObject({ success: false, updateStatus: 'rejectedByPolicy' });
  expect((await push(place.source, '/other.txt')).status).toBe(201);
  await remove(policy.id);
  expect((await push(place.target, '/direct.txt')).status).toBe(201);
});

test('a branch that policies await may be created', async () => {
  const scope = { repositoryId: await repositoryId(), refName: 'refs/heads/new/', matchKind: 'prefix' };
  await create(COMMENTS, {}, { scope });
  const { json } = await updateRef(`new/${place.source}`, ZERO, await tip(place.target));
  expect(json.value[0].success).toBe(true);
});

test('an optional policy lets pushes through', async () => {
  await create(COMMENTS, {}, { isBlocking: false });
  expect((await push(place.target, '/optional.txt')).status).toBe(201);
});

test.each([
  [
    'too large a file',
    FILE_SIZE,
    { maximumGitBlobSizeInBytes: 10, useUncompressedSize: true },
    '/large.txt',
    /larger than/,
  ],
  ['too long a path', PATH_LENGTH, { maxPathLength: 12 }, '/a/rather/long/path.txt', /longer than/],
  ['a forbidden name', FILE_NAME, { filenamePatterns: ['*.exe'] }, '/tool.exe', /not allowed/],
  ['a reserved name', RESERVED, {}, '/src/aux.txt', /reserved/],
  ['another author', EMAIL, { authorEmailPatterns: ['*@fabrikam.example'] }, '/mail.txt', /VS403702/],
  ['a name that differs by case', CASE, { enforceConsistentCase: 'true' }, '/readme.md', /differ only by case/],
  ['a secret', SECRETS, {}, '/key.pem', /VS403654/],
])('a repository refuses %s', async (_name, type, settings, path, message) => {
  await create(type, settings, { scope: await sourceScope() });
  const { status, json } = await push(place.source, path, '-----BEGIN PRIVATE KEY-----');
  expect([status, json.message]).toEqual([403, expect.stringMatching(message)]);
});

test('a repository takes what its rules allow', async () => {
  const scope = await sourceScope();
  await create(FILE_SIZE, { maximumGitBlobSizeInBytes: 1000 }, { scope });
  await create(PATH_LENGTH, { maxPathLength: 200 }, { scope });
  await create(FILE_NAME, { filenamePatterns: ['*.exe', '!/tools/*'] }, { scope });
  await create(RESERVED, {}, { scope });
  await create(SECRETS, {}, { scope });
  await create(CASE, { enforceConsistentCase: true }, { scope });
  expect((await push(place.source, '/tools/good.exe')).status).toBe(201);
});
