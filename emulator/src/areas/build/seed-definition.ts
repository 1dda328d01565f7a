import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { seededAt } from '../seeded-at.js';
import type { Definition, DefinitionVariable } from './definition.js';
import { parseFolder } from './folder-path.js';
import type { PipelineSeed } from './seed.js';

interface Origin {
  seed: PipelineSeed;
  project: Project;
  author: User;
}

/** The pipeline that a seed describes. */
export function seedDefinition(organization: Organization, { seed, project, author }: Origin): Definition {
  const id = organization.next('build definition');
  const wanted = seed.repository?.toLowerCase();
  const found = project.repositories.find(({ name }) => wanted === undefined || name.toLowerCase() === wanted);
  const yamlFilename = seed.yamlPath ?? 'azure-pipelines.yml';
  const files = found?.seed.files ?? {};
  return {
    id,
    project,
    name: seed.name,
    path: parseFolder(seed.folder ?? '\\'),
    revision: 1,
    quality: 'definition',
    draftOf: undefined,
    queueStatus: 'enabled',
    createdDate: seededAt(id),
    authoredBy: author,
    description: undefined,
    comment: undefined,
    process: { yamlFilename, type: 2 },
    repository: {
      id: found?.id ?? '',
      type: 'TfsGit',
      name: found?.name ?? '',
      url: undefined,
      defaultBranch: found?.defaultBranch ?? 'refs/heads/main',
      clean: null,
      checkoutSubmodules: false,
      properties: undefined,
    },
    queueId: undefined,
    variables: seededVariables(seed),
    tags: [],
    properties: {},
    triggers: [
      {
        branchFilters: [],
        pathFilters: [],
        settingsSourceType: 2,
        batchChanges: false,
        maxConcurrentBuildsPerBranch: 1,
        triggerType: 'continuousIntegration',
      },
    ],
    settings: {
      jobAuthorizationScope: 'projectCollection',
      jobTimeoutInMinutes: 60,
      jobCancelTimeoutInMinutes: 5,
    },
    hasStandInYaml: files[yamlFilename.replace(/^\//, '')] === undefined,
  };
}

function seededVariables({ variables = {}, secrets = [] }: PipelineSeed): Record<string, DefinitionVariable> {
  const plain = Object.entries(variables).map(([name, value]) => [
    name,
    { value, isSecret: secrets.includes(name), allowOverride: true },
  ]);
  const hidden = secrets
    .filter((name) => variables[name] === undefined)
    .map((name) => [name, { value: 'secret', isSecret: true, allowOverride: false }]);
  return Object.fromEntries([...plain, ...hidden]);
}
