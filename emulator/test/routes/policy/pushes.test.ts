import { COMMENTS, MINIMUM_REVIEWERS, usePolicies } from './policy-service.js';

const { service, root, version, create, remove, push, repositoryId } = usePolicies();
const ZERO = '0'.repeat(40);
const FILE_SIZE = '2e26e725-8201-4edd-8bf5-978563c34a80';
const PATH_LENGTH = '001a79cf-fda1-4c4e-9e7c-bac40ee5ead8';
const FILE_NAME = '51c78909-e838-41a2-9496-c647091e3c61';
const RESERVED = 'db2b9b4c-180d-4529-9701-01541d19f36b';
const EMAIL = '77ed4bd3-b063-4689-934a-175e4d0a78d7';
const CASE = '7ed39669-655c-494e-b4a0-a08b4da0fcce';
const SECRETS = 'ec003f37-8db0-4e10-992a-a2895045752c';

const tip = async (branch: string): Promise<string> =>
  (await service.get(`${root}/git/repositories/Web/refs?filter=heads/${branch}&${version}`)).json.value[0].objectId;
const updateRefs = (update: object) => service.send('POST', `${root}/git/repositories/Web/refs?${version}`, [update]);

test('a branch with policies takes no pushes and cannot be deleted', async () => {
  const policy = (await create(MINIMUM_REVIEWERS, { minimumApproverCount: 1 })).json;
  const { status, json } = await push('main', '/direct.txt');
  expect([status, json.typeKey]).toEqual([403, 'GitRefUpdateRejectedByPolicyException']);
  expect(json.message).toBe(
    'TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.',
  );
  const oldObjectId = await tip('main');
  const deletion = await updateRefs({ name: 'refs/heads/main', oldObjectId, newObjectId: ZERO });
  expect(deletion.json.value[0]).toMatchObject({ success: false, updateStatus: 'rejectedByPolicy' });
  expect((await push('feature/a', '/other.txt')).status).toBe(201);
  await remove(policy.id);
  expect((await push('main', '/direct.txt')).status).toBe(201);
});

test('a branch that policies await may be created', async () => {
  const scope = { repositoryId: await repositoryId(), refName: 'refs/heads/new/', matchKind: 'prefix' };
  const policy = (await create(COMMENTS, {}, { scope })).json;
  const newObjectId = await tip('main');
  const { json } = await updateRefs({ name: 'refs/heads/new/one', oldObjectId: ZERO, newObjectId });
  expect(json.value[0].success).toBe(true);
  await remove(policy.id);
});

test('an optional policy lets pushes through', async () => {
  const policy = (await create(COMMENTS, {}, { isBlocking: false })).json;
  expect((await push('main', '/optional.txt')).status).toBe(201);
  await remove(policy.id);
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
  const policy = (await create(type, settings, { scope: { repositoryId: await repositoryId() } })).json;
  const { status, json } = await push('feature/b', path, '-----BEGIN PRIVATE KEY-----');
  expect([status, json.message]).toEqual([403, expect.stringMatching(message)]);
  await remove(policy.id);
});

test('a repository takes what its rules allow', async () => {
  const scope = { repositoryId: await repositoryId() };
  const rules = [
    await create(FILE_SIZE, { maximumGitBlobSizeInBytes: 1000 }, { scope }),
    await create(PATH_LENGTH, { maxPathLength: 200 }, { scope }),
    await create(FILE_NAME, { filenamePatterns: ['*.exe', '!/tools/*'] }, { scope }),
    await create(RESERVED, {}, { scope }),
    await create(SECRETS, {}, { scope }),
    await create(CASE, { enforceConsistentCase: true }, { scope }),
  ];
  expect((await push('feature/b', '/tools/good.exe')).status).toBe(201);
  for (const { json } of rules) await remove(json.id);
});
