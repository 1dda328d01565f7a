import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const YAML = `name: $(Date:yyyy.MM)$(Rev:.rr)
parameters:
- name: image
  type: string
  default: ubuntu
  values: [ubuntu, windows]
- name: deploy
  type: boolean
  default: false
steps:
- script: echo building on \${{ parameters.image }} for $(customer)
`;
const service = useEmulator({
  seed: seedWith(
    {
      'azure-pipelines.yml': YAML,
      'broken.yml': 'stepz:\n- script: echo\n',
      'needs.yml': 'parameters:\n- name: size\nsteps: []\n',
    },
    { name: 'CI', variables: { customer: 'nobody' } },
    { name: 'Broken', yamlPath: 'broken.yml' },
    { name: 'Needs', yamlPath: 'needs.yml' },
    { name: 'Stand-in', yamlPath: 'not-there.yml' },
  ),
});
const BUILDS = `${API}/build/builds?${VERSION}`;
const queue = (body: object) => service.send('POST', BUILDS, body);
const reasons = (json: { customProperties: { ValidationResults: { message: string }[] } }): string[] =>
  json.customProperties.ValidationResults.map(({ message }) => message);

test('a run is queued from the default branch, in the service’s form', async () => {
  const { status, json } = await queue({ definition: { id: 1 } });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    status: 'notStarted',
    reason: 'manual',
    priority: 'normal',
    sourceBranch: 'refs/heads/main',
    sourceVersion: expect.stringMatching(/^[0-9a-f]{40}$/),
    buildNumber: expect.stringMatching(/^2024\.03\.\d\d$/),
    queue: { name: 'Azure Pipelines', pool: { isHosted: true } },
    requestedFor: { displayName: 'Ada Contoso' },
    validationResults: [],
    triggeredByBuild: null,
  });
  expect(json).not.toHaveProperty('result');
  expect(json).not.toHaveProperty('startTime');
});

test('the numbers of runs count up', async () => {
  const [first, second] = [await queue({ definition: { id: 1 } }), await queue({ definition: { id: 1 } })];
  expect(second.json.buildNumberRevision).toBe(first.json.buildNumberRevision + 1);
  expect(second.json.id).toBe(first.json.id + 1);
});

test('a branch can be given in full or by its short name', async () => {
  const byShort = await queue({ definition: { id: 1 }, sourceBranch: 'feature/next' });
  expect(byShort.json.sourceBranch).toBe('refs/heads/feature/next');
  const byFull = await queue({ definition: { id: 1 }, sourceBranch: 'refs/heads/feature/next' });
  expect(byFull.json.sourceVersion).toBe(byShort.json.sourceVersion);
});

test('a branch that is not there is a validation error', async () => {
  const { status, json } = await queue({ definition: { id: 1 }, sourceBranch: 'refs/heads/nothing' });
  expect([status, json.typeKey]).toEqual([400, 'BuildRequestValidationFailedException']);
  expect(json.message).toBe('Could not queue the build because there were validation errors or warnings.');
  expect(reasons(json)[0]).toMatch(/refs\/heads\/nothing/);
});

test('variables and template parameters reach the run', async () => {
  const { json } = await queue({
    definition: { id: 1 },
    parameters: JSON.stringify({ customer: 'Ada' }),
    templateParameters: { image: 'windows', deploy: 'true' },
  });
  expect(JSON.parse(json.parameters)).toEqual({ customer: 'Ada' });
  expect(json.templateParameters).toEqual({ image: 'windows', deploy: 'true' });
  service.emulator.clock.advance(60_000);
  const { text } = await service.get(`${API}/build/builds/${json.id}/logs/3?${VERSION}`);
  expect(text).toMatch(/building on windows for Ada/);
});

test('a variable that is not settable is refused, unless the project does not mind', async () => {
  const request = { definition: { id: 1 }, parameters: '{"other":"x"}' };
  expect(reasons((await queue(request)).json)[0]).toMatch(/^You can't set the following variables \(other\)\./);
  const settings = `${API}/build/generalsettings?${VERSION}`;
  await service.send('PATCH', settings, { enforceSettableVar: false });
  expect((await queue(request)).status).toBe(200);
  expect((await service.send('PATCH', settings, { enforceSettableVar: true })).json.enforceSettableVar).toBe(true);
});

test('mistakes in YAML and in its parameters are told with their place', async () => {
  const broken = await queue({ definition: { id: 2 } });
  expect(reasons(broken.json)).toEqual(["/broken.yml (Line: 1, Col: 1): Unexpected value 'stepz'"]);
  const missing = await queue({ definition: { id: 3 } });
  expect(reasons(missing.json)[0]).toBe(
    "/needs.yml (Line: 2, Col: 3): A value for the 'size' parameter must be provided.",
  );
  const unknown = await queue({ definition: { id: 1 }, templateParameters: { colour: 'red' } });
  expect(reasons(unknown.json)).toEqual(["Unexpected parameter 'colour'"]);
  const notAllowed = await queue({ definition: { id: 1 }, templateParameters: { image: 'beos' } });
  expect(reasons(notAllowed.json)[0]).toMatch(/'image' parameter value 'beos' is not a valid value/);
});

test('a pipeline that is not there, or is not named, is refused', async () => {
  expect((await queue({ definition: { id: 999 } })).json.typeKey).toBe('DefinitionNotFoundException');
  expect((await queue({})).json.message).toMatch(/build\.Definition/);
  expect((await queue({ definition: { id: 1 }, parameters: 'not json' })).status).toBe(400);
});

test('a disabled pipeline takes no runs', async () => {
  const url = `${API}/build/definitions/4?${VERSION}`;
  const { json } = await service.get(url);
  const { json: disabled } = await service.send('PUT', url, { ...json, queueStatus: 'disabled' });
  expect((await queue({ definition: { id: 4 } })).json.typeKey).toBe('DefinitionDisabledException');
  await service.send('PUT', url, { ...disabled, queueStatus: 'enabled' });
});

test('a seeded pipeline without YAML has a stage with a job and three tasks', async () => {
  const { json } = await queue({ definition: { id: 4 } });
  service.emulator.clock.advance(120_000);
  const { json: timeline } = await service.get(`${API}/build/builds/${json.id}/timeline?${VERSION}`);
  const named = (type: string): string[] =>
    timeline.records
      .filter((record: { type: string }) => record.type === type)
      .map(({ name }: { name: string }) => name);
  expect([named('Stage'), named('Job')]).toEqual([['Build'], ['Build']]);
  expect(named('Task')).toEqual(expect.arrayContaining(['Restore', 'Build', 'Test']));
});

test('tags of runs are added one by one or together, in any case once, and taken away', async () => {
  const { json } = await queue({ definition: { id: 1 }, tags: ['queued'] });
  const tags = `${API}/build/builds/${json.id}/tags`;
  expect((await service.send('PUT', `${tags}/TestTag0?${VERSION}`)).json.value).toEqual(['queued', 'TestTag0']);
  expect((await service.send('POST', `${tags}?${VERSION}`, ['TestTag1', 'testtag0'])).json.count).toBe(3);
  expect((await service.send('DELETE', `${tags}/QUEUED?${VERSION}`)).json.value).toEqual(['TestTag0', 'TestTag1']);
  expect((await service.get(`${API}/build/tags?${VERSION}`)).json.value).toEqual(['TestTag0', 'TestTag1']);
  expect((await service.send('DELETE', `${API}/build/tags/TestTag0?${VERSION}`)).json.value).toEqual(['TestTag1']);
});
