import { AdocError } from '@adoc/sdk';
import type { Candidate } from '../../../src/lib/organization/candidate.js';
import { findOverruled } from '../../../src/lib/organization/find-overruled.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { resolveOrganization, resolveProject, resolveRepository } from '../../../src/lib/organization/resolve.js';

const a = parseOrganization('a');
const b = parseOrganization('b');
const error = new AdocError('unusable', { code: 'x', exitCode: 2 });

const flag = { kind: 'flag', name: '--organization' } as const;
const flagProject = { kind: 'flag', name: '--project' } as const;
const environment = { kind: 'environment', name: 'ADOC_ORGANIZATION' } as const;
const git = { kind: 'git', name: 'origin' } as const;
const settings = { kind: 'settings', name: 'config.json' } as const;
const job = { kind: 'job', name: 'SYSTEM_COLLECTIONURI' } as const;

describe('the organization', () => {
  it('comes from flag, environment, git, settings, job, in that order', () => {
    const order = [flag, environment, git, settings, job];
    const candidates: Candidate[] = order.map((source) => ({ source, organization: parseOrganization(source.kind) }));
    for (const source of order) {
      expect(resolveOrganization(candidates.toReversed())).toEqual({ value: parseOrganization(source.kind), source });
      candidates.shift();
    }
    expect(resolveOrganization(candidates)).toBeUndefined();
  });

  it('is the first one listed among candidates of one kind', () => {
    const other = { kind: 'environment', name: 'AZDO_ORG_SERVICE_URL' } as const;
    const found = resolveOrganization([
      { source: environment, organization: a },
      { source: other, organization: b },
    ]);
    expect(found?.source.name).toBe('ADOC_ORGANIZATION');
  });

  it('is an error where the source that decides is unusable, and only there', () => {
    const unusable: Candidate = { source: environment, problem: { with: 'organization', error } };
    expect(() => resolveOrganization([{ source: git, organization: a }, unusable])).toThrow(error);
    expect(resolveOrganization([unusable, { source: flag, organization: a }])?.value).toBe(a);
  });

  it('does not come from a candidate that names only a project', () => {
    expect(resolveOrganization([{ source: flagProject, project: 'Web' }])).toBeUndefined();
  });
});

describe('the project', () => {
  it.each<[string, Candidate[], string | undefined]>([
    ['of a flag goes with any organization', [{ source: flagProject, project: 'Web' }], 'Web'],
    ['of another organization is never used', [{ source: git, organization: b, project: 'Web' }], undefined],
    [
      'of a lower source is used where the higher one belongs elsewhere',
      [
        { source: git, organization: b, project: 'Web' },
        { source: settings, organization: a, project: 'Api' },
      ],
      'Api',
    ],
    [
      'of git wins over settings',
      [
        { source: settings, organization: a, project: 'Api' },
        { source: git, organization: a, project: 'Web' },
      ],
      'Web',
    ],
    ['of the job is the last resort', [{ source: job, organization: a, project: 'Job' }], 'Job'],
    [
      'is found where organizations differ by case only',
      [{ source: git, organization: { ...a, url: 'https://dev.azure.com/A' }, project: 'Web' }],
      'Web',
    ],
    [
      'of a candidate whose organization is unusable is not used',
      [{ source: environment, project: 'Web', problem: { with: 'organization', error } }],
      undefined,
    ],
  ])('%s', (_, candidates, project) => {
    expect(resolveProject(candidates, a)?.value).toBe(project);
  });

  it('is an error where the source that decides is unusable, and only there', () => {
    const unusable: Candidate = { source: environment, problem: { with: 'project', error } };
    expect(() => resolveProject([unusable], a)).toThrow(error);
    expect(resolveProject([{ source: flagProject, project: 'Web' }, unusable], a)?.value).toBe('Web');
    expect(resolveProject([{ ...unusable, organization: b }], a)).toBeUndefined();
  });
});

describe('the repository', () => {
  const candidates: Candidate[] = [{ source: git, organization: a, project: 'Web', repository: 'site' }];

  it('comes with the organization and the project it lies in', () => {
    expect(resolveRepository(candidates, a, 'web')).toEqual({ value: 'site', source: git });
  });

  it('is not used with another of either', () => {
    expect(resolveRepository(candidates, b, 'Web')).toBeUndefined();
    expect(resolveRepository(candidates, a, 'Api')).toBeUndefined();
  });
});

describe('a default that git overrules', () => {
  const remote: Candidate = { source: git, organization: a, project: 'Web', repository: 'site' };

  it.each<[string, Candidate[], boolean]>([
    ['is one of another organization', [remote, { source: settings, organization: b }], true],
    ['is one of another project', [remote, { source: settings, organization: a, project: 'Api' }], true],
    ['is a project on its own', [remote, { source: settings, project: 'Api' }], true],
    ['is none where it says the same', [remote, { source: settings, organization: a, project: 'WEB' }], false],
    [
      'is none where a flag decides',
      [{ source: flag, organization: b }, remote, { source: settings, organization: b, project: 'Api' }],
      false,
    ],
    [
      'is none where a flag gives the project',
      [{ source: flagProject, project: 'Ops' }, remote, { source: settings, organization: a, project: 'Api' }],
      false,
    ],
    ['is none without git', [{ source: settings, organization: b }], false],
  ])('%s', (_, candidates, overruled) => {
    expect(findOverruled(candidates)?.source).toEqual(overruled ? settings : undefined);
  });
});
