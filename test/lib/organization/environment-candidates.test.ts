import { environmentCandidates } from '../../../src/lib/organization/environment-candidates.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { resolveOrganization, resolveProject } from '../../../src/lib/organization/resolve.js';

const flag = { kind: 'flag', name: '--organization' } as const;
const fabrikam = parseOrganization('fabrikam');

it.each([
  [{}],
  [{ ADOC_ORGANIZATION: '', AZDO_ORG_SERVICE_URL: '', ADOC_PROJECT: '', SYSTEM_COLLECTIONURI: '' }],
  [{ SYSTEM_TEAMPROJECT: 'Web' }],
])('%j says nothing', (env) => {
  expect(environmentCandidates(env)).toEqual([]);
});

it.each([
  [{ ADOC_ORGANIZATION: 'contoso' }, 'ADOC_ORGANIZATION'],
  [{ AZDO_ORG_SERVICE_URL: 'https://dev.azure.com/contoso' }, 'AZDO_ORG_SERVICE_URL'],
  [{ ADOC_ORGANIZATION: '', AZDO_ORG_SERVICE_URL: 'contoso' }, 'AZDO_ORG_SERVICE_URL'],
  [{ ADOC_ORGANIZATION: 'contoso', AZDO_ORG_SERVICE_URL: 'https://nonsense' }, 'ADOC_ORGANIZATION'],
  [{ SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/' }, 'SYSTEM_COLLECTIONURI'],
  [{ ADOC_ORGANIZATION: 'contoso', SYSTEM_COLLECTIONURI: 'https://dev.azure.com/fabrikam/' }, 'ADOC_ORGANIZATION'],
])('%j gives contoso by %s', (env, name) => {
  expect(resolveOrganization(environmentCandidates(env))).toMatchObject({
    value: { name: 'contoso' },
    source: { name },
  });
});

it('keeps a project beside an organization to that organization', () => {
  for (const variable of ['ADOC_ORGANIZATION', 'AZDO_ORG_SERVICE_URL']) {
    const candidates = environmentCandidates({ [variable]: 'contoso', ADOC_PROJECT: 'Web' });
    expect(resolveProject(candidates, parseOrganization('contoso'))).toEqual({
      value: 'Web',
      source: { kind: 'environment', name: 'ADOC_PROJECT' },
    });
    expect(resolveProject(candidates, fabrikam)).toBeUndefined();
  }
});

it('lets a project on its own go with any organization', () => {
  expect(resolveProject(environmentCandidates({ ADOC_PROJECT: 'Web' }), fabrikam)?.value).toBe('Web');
});

it("keeps a job's project to the job's collection", () => {
  const candidates = environmentCandidates({
    SYSTEM_COLLECTIONURI: 'http://tfs:8080/tfs/DefaultCollection/',
    SYSTEM_TEAMPROJECT: 'Web',
  });
  const collection = parseOrganization('http://tfs:8080/tfs/DefaultCollection');
  expect(resolveProject(candidates, collection)?.source).toEqual({ kind: 'job', name: 'SYSTEM_TEAMPROJECT' });
  expect(resolveProject(candidates, fabrikam)).toBeUndefined();
});

describe('an unusable variable', () => {
  it.each([
    ['ADOC_ORGANIZATION', '$(ORGANIZATION)', 'unexpanded-variable'],
    ['ADOC_ORGANIZATION', 'https://dev.azure.com/$(ORGANIZATION)', 'unexpanded-variable'],
    ['AZDO_ORG_SERVICE_URL', `\${{ parameters.organization }}`, 'unexpanded-variable'],
    ['SYSTEM_COLLECTIONURI', '$(System.CollectionUri)', 'unexpanded-variable'],
    ['ADOC_ORGANIZATION', 'https://dev.azure.co/contoso', 'not-azure-devops-url'],
    ['AZDO_ORG_SERVICE_URL', 'not a name', 'not-azure-devops-url'],
    ['SYSTEM_COLLECTIONURI', 'http://', 'not-azure-devops-url'],
  ])('%s=%s is named when it would decide, and not before', (name, value, code) => {
    const candidates = environmentCandidates({ [name]: value, ADOC_PROJECT: 'Web' });
    expect(() => resolveOrganization(candidates)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(name), code, exitCode: 2 }),
    );
    expect(resolveOrganization([...candidates, { source: flag, organization: fabrikam }])?.value).toBe(fabrikam);
  });

  it('takes the project beside it along', () => {
    const candidates = environmentCandidates({ ADOC_ORGANIZATION: '$(X)', ADOC_PROJECT: 'Web' });
    expect(resolveProject(candidates, fabrikam)).toBeUndefined();
  });

  it('is named where it should give the project', () => {
    const candidates = environmentCandidates({ ADOC_PROJECT: '$(PROJECT)' });
    expect(() => resolveProject(candidates, fabrikam)).toThrow(/^ADOC_PROJECT holds a pipeline variable/);
  });
});
