import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from '../build/seed-with.js';

const YAML = `trigger: none
parameters:
- name: regions
  type: object
  default: [west]
- name: isRelease
  type: boolean
  default: false
steps:
- \${{ each region in parameters.regions }}:
  - template: templates/deploy.yml
    parameters:
      region: \${{ region }}
- \${{ if parameters.isRelease }}:
  - bash: echo release
- \${{ else }}:
  - pwsh: Write-Host "no release"
`;
const TEMPLATE = `parameters:
- name: region
  type: string
- name: after
  type: stepList
  default: []
steps:
- script: echo to \${{ upper(parameters.region) }}
  displayName: To \${{ parameters.region }}
- \${{ parameters.after }}
`;
const service = useEmulator({
  seed: seedWith(
    { 'azure-pipelines.yml': YAML, 'templates/deploy.yml': TEMPLATE },
    { name: 'CI', variables: { customer: 'nobody' } },
  ),
});
const preview = (body: object) =>
  service.send('POST', `${API}/pipelines/1/preview?${VERSION}`, { previewRun: true, ...body });
const run = (body: object) => service.send('POST', `${API}/pipelines/1/runs?${VERSION}`, body);
const count = async (): Promise<number> => (await service.get(`${API}/pipelines/1/runs?${VERSION}`)).json.count;

test('a run starts from a branch with variables and parameters, and is a build too', async () => {
  const { status, json } = await run({
    resources: { repositories: { self: { refName: 'refs/heads/feature/next' } } },
    variables: { customer: { value: 'Ada' } },
    templateParameters: { isRelease: 'true' },
  });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    state: 'inProgress',
    variables: { customer: { value: 'Ada' } },
    templateParameters: { isRelease: 'true' },
    resources: {
      repositories: { self: { refName: 'refs/heads/feature/next', repository: { type: 'azureReposGit' } } },
    },
  });
  expect(json).not.toHaveProperty('result');
  const { json: build } = await service.get(`${API}/build/builds/${json.id}?${VERSION}`);
  expect([build.sourceBranch, build.reason, build.buildNumber]).toEqual([
    'refs/heads/feature/next',
    'manual',
    json.name,
  ]);
});

test('what a secret variable holds is in no answer and no log', async () => {
  const secret = 'a-value-for-nobody';
  const { json: started } = await run({ variables: { customer: { value: secret, isSecret: true } } });
  const { text } = await service.get(`${API}/build/builds/${started.id}?${VERSION}`);
  const { text: shown } = await service.get(`${API}/pipelines/1/runs/${started.id}?${VERSION}`);
  expect(JSON.stringify(started) + text + shown).not.toContain(secret);
  expect(JSON.parse(JSON.parse(text).parameters)).toEqual({ customer: '***' });
});

test('a preview expands templates, loops and conditions, and runs nothing', async () => {
  const before = await count();
  const { json } = await preview({ templateParameters: { regions: '["west","east"]' } });
  expect(json.finalYaml).toBe(`trigger: none
stages:
- stage: __default
  jobs:
  - job: Job
    steps:
    - task: CmdLine@2
      displayName: To west
      inputs:
        script: echo to WEST
    - task: CmdLine@2
      displayName: To east
      inputs:
        script: echo to EAST
    - task: PowerShell@2
      inputs:
        targetType: inline
        script: Write-Host "no release"
        pwsh: "true"
`);
  expect(await count()).toBe(before);
});

test('the runs resource previews as well', async () => {
  const { json } = await run({ previewRun: true, templateParameters: { isRelease: 'true' } });
  expect(json.finalYaml).toMatch(/task: Bash@3/);
});

test('other YAML can be tried out, and its mistakes are told with their place', async () => {
  const messages = async (yamlOverride: string): Promise<string> => {
    const { status, json } = await preview({ yamlOverride });
    expect([status, json.typeKey]).toEqual([400, 'PipelineValidationException']);
    return json.message;
  };
  expect(await messages('stepz:\n- script: echo hi\n')).toBe(
    "/azure-pipelines.yml (Line: 1, Col: 1): Unexpected value 'stepz'",
  );
  expect(await messages('steps:\n- script: a\n---\nsteps: []\n')).toBe(
    '/azure-pipelines.yml: Expected stream end parse event',
  );
  expect(await messages('steps:\n- script: a\n  displayName: x\n  displayname: y\n')).toBe(
    "/azure-pipelines.yml (Line: 4, Col: 3): 'displayname' is already defined",
  );
  expect(await messages('steps:\n- script: a\n- ${{ else }}:\n  - script: b\n')).toMatch(
    /^\/azure-pipelines.yml \(Line: 3, Col: 3\): The expression directive 'else' is not supported in this context\n/,
  );
  expect(await messages('steps:\n- template: nothing.yml\n')).toMatch(
    /^\/azure-pipelines\.yml: File \/nothing\.yml not found in repository Shop branch refs\/heads\/main version [0-9a-f]{40}\.$/,
  );
  expect(await messages('steps: [\n')).toMatch(/^\/azure-pipelines\.yml: \(Line: \d+, Col: \d+, Idx: \d+\) - /);
});

test('a parameter that is not declared is refused in the words of this API', async () => {
  const { status, json } = await run({ templateParameters: { colour: 'red' } });
  expect([status, json.message]).toEqual([400, "Unexpected parameter 'colour'"]);
});

test('YAML that is only tried out is not what a run uses', async () => {
  const { json } = await run({ yamlOverride: 'stepz: []' });
  expect(json.state).toBe('inProgress');
});
