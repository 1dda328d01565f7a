import { expand } from '../../../src/areas/build/yaml/expand.js';
import { InvalidYaml } from '../../../src/areas/build/yaml/invalid-yaml.js';
import { readPlan } from '../../../src/areas/build/yaml/read-plan.js';

const FILE = '/azure-pipelines.yml';

/** Reads a pipeline whose templates are at hand. */
async function plan(text: string, files: Record<string, string> = {}, parameters: Record<string, unknown> = {}) {
  const load = async (path: string) => {
    const found = files[path];
    if (found === undefined) throw new InvalidYaml([`no ${path}`]);
    return { text: found, file: `/${path}` };
  };
  const options = { load, parameters: new Map(Object.entries(parameters)), variables: { 'Build.Reason': 'Manual' } };
  return readPlan(await expand(text, FILE, options));
}

test('steps alone are a job in a stage that nobody sees', async () => {
  const { stages } = await plan('steps:\n- script: echo hi\n');
  expect(stages).toMatchObject([
    { name: '__default', jobs: [{ name: 'Job', steps: [{ task: 'Checkout' }, { task: 'CmdLine' }] }] },
  ]);
});

test('stages follow each other unless they say what they wait for', async () => {
  const job = '  jobs: [{ job: J, steps: [] }]\n';
  const { stages } = await plan(`stages:\n- stage: A\n${job}- stage: B\n${job}- stage: C\n  dependsOn: []\n${job}`);
  expect(stages.map(({ dependsOn }) => dependsOn)).toEqual([[], ['A'], []]);
});

test('templates of steps, jobs, stages and variables take their place', async () => {
  const text = `variables:
- template: vars.yml
stages:
- template: stage.yml
  parameters:
    name: Deploy
`;
  const files = {
    'vars.yml': 'variables:\n  region: west\n',
    'stage.yml':
      'parameters:\n- name: name\nstages:\n- stage: ${{ parameters.name }}\n  jobs:\n  - template: job.yml\n',
    'job.yml': 'jobs:\n- job: One\n  steps:\n  - script: echo ${{ variables.region }}\n',
  };
  const { stages, variables } = await plan(text, files);
  expect(variables).toEqual({ region: 'west' });
  expect(stages[0]).toMatchObject({ name: 'Deploy', jobs: [{ name: 'One' }] });
  expect(stages[0]?.jobs[0]?.steps[1]?.inputs.script).toBe('echo west');
});

test('a pipeline can extend a template and hand it steps', async () => {
  const text = `trigger: none
extends:
  template: base.yml
  parameters:
    work:
    - script: echo mine
`;
  const base = 'parameters:\n- name: work\n  type: stepList\nsteps:\n- script: echo first\n- ${{ parameters.work }}\n';
  const { stages } = await plan(text, { 'base.yml': base });
  const scripts = stages[0]?.jobs[0]?.steps.map(({ inputs }) => inputs.script);
  expect(scripts).toEqual([undefined, 'echo first', 'echo mine']);
});

test('conditions choose one branch, in lists and in mappings', async () => {
  const text = `steps:
- script: echo
  \${{ if eq(variables['Build.Reason'], 'Manual') }}:
    displayName: By hand
  \${{ elseif eq(1, 1) }}:
    displayName: Other
  \${{ else }}:
    displayName: Never
`;
  expect((await plan(text)).stages[0]?.jobs[0]?.steps[1]?.displayName).toBe('By hand');
});

test('loops go over lists and over mappings', async () => {
  const text = `parameters:
- name: hosts
  type: object
  default: { a: 1, b: 2 }
jobs:
- \${{ each host in parameters.hosts }}:
  - job: \${{ host.key }}
    steps:
    - script: echo \${{ host.value }}
`;
  const { stages } = await plan(text);
  expect(stages[0]?.jobs.map(({ name, steps }) => `${name} ${steps[1]?.inputs.script}`)).toEqual([
    'a echo 1',
    'b echo 2',
  ]);
});

test('parameters are of their type', async () => {
  const text = `parameters:
- name: count
  type: number
- name: isOn
  type: boolean
steps:
- script: echo \${{ parameters.count }} \${{ parameters.isOn }}
`;
  const { stages } = await plan(text, {}, { count: '3', isOn: 'true' });
  expect(stages[0]?.jobs[0]?.steps[1]?.inputs.script).toBe('echo 3 True');
  await expect(plan(text, {}, { count: 'many', isOn: 'true' })).rejects.toThrow(
    /'count' parameter is not a valid Number/,
  );
});

test('a deployment knows its environment, a matrix its jobs, a job its pool', async () => {
  const text = `pool: Own
jobs:
- deployment: Web
  environment: prod.vm1
  strategy:
    canary:
      deploy: { steps: [{ script: echo }] }
- job: Test
  pool: { vmImage: ubuntu-latest }
  strategy: { matrix: { a: { x: 1 }, b: { x: 2 } } }
  steps: []
`;
  const { stages } = await plan(text);
  expect(stages[0]?.jobs).toMatchObject([
    { name: 'Web', isDeployment: true, environment: 'prod', pool: 'Own', instances: [{}] },
    { name: 'Test', pool: 'ubuntu-latest', instances: [{ name: 'a', variables: { x: '1' } }, { name: 'b' }] },
  ]);
});

test.each([
  ['an empty pipeline', 'trigger: none\n', /A pipeline needs stages, jobs or steps/],
  ['an unknown key of a job', 'jobs:\n- job: A\n  stepz: []\n', /\(Line: 3, Col: 3\): Unexpected value 'stepz'/],
  [
    'a key that a step does not have',
    'steps:\n- script: a\n  artifact: b\n',
    /\(Line: 3, Col: 3\): Unexpected value 'artifact'/,
  ],
  ['a name twice', 'jobs:\n- job: A\n- job: a\n', /The job name a appears more than once/],
  [
    'something to wait for that is not there',
    'jobs:\n- job: A\n- job: B\n  dependsOn: C\n',
    /Job B depends on unknown job C/,
  ],
  ['a circle', 'jobs:\n- job: A\n  dependsOn: B\n- job: B\n  dependsOn: A\n', /at least one job with no dependencies/],
  ['a task without a version', 'steps:\n- task: Npm\n', /Invalid task reference 'Npm'/],
  [
    'an anchor',
    'variables: &all\n  a: 1\nsteps: []\n',
    /Anchors are not currently supported\. Remove the anchor 'all'/,
  ],
  ['an each without in', 'steps:\n- ${{ each a on b }}:\n  - script: x\n', /The value 'on' is unexpected/],
  [
    'an expression that makes no sense',
    'steps:\n- script: ${{ nope() }}\n',
    /\(Line: 2, Col: 11\): Unrecognized value: 'nope'/,
  ],
])('%s is a mistake', async (_, text, message) => {
  await expect(plan(text)).rejects.toThrow(message);
});

test('templates that include each other for ever are stopped', async () => {
  const files = { 'loop.yml': 'steps:\n- template: loop.yml\n' };
  await expect(plan('steps:\n- template: loop.yml\n', files)).rejects.toThrow(/Maximum template nesting/);
});
