import { parseFolder } from '../build/folder-path.js';
import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { buildArtifacts } from './build-artifacts.js';
import { buildStages } from './build-stages.js';
import type { DefinitionInput } from './definition-input.js';
import { releaseErrors } from './errors.js';
import type { DefinitionContent } from './release-definition.js';
import { takeVariables } from './variables.js';

interface Surroundings {
  organization: Organization;
  project: Project;
  user: User;
  /** The revision before; undefined for a new definition. */
  before?: DefinitionContent;
}

/**
 * What a definition is made of, as a client sent it.
 * @throws ServiceError, as the service does, when something is missing or does not fit.
 */
export function buildContent(input: DefinitionInput, around: Surroundings): DefinitionContent {
  const { before } = around;
  const name = input.name?.trim();
  if (!name) throw errors.missing('releaseDefinition.Name');
  const artifacts = buildArtifacts(input.artifacts);
  const triggers = input.triggers ?? [];
  for (const { triggerType, artifactAlias } of triggers) {
    if (triggerType === 'artifactSource' && !artifacts.some(({ alias }) => alias === artifactAlias)) {
      throw releaseErrors.invalid(
        `Artifact alias '${artifactAlias}' of a trigger does not exist. Specify a valid alias and try again.`,
      );
    }
  }
  return {
    name,
    path: parseFolder(input.path ?? '\\'),
    description: input.description ?? null,
    releaseNameFormat: input.releaseNameFormat ?? '',
    isDisabled: input.isDisabled ?? false,
    variables: takeVariables(input.variables, before?.variables),
    variableGroups: input.variableGroups ?? [],
    stages: buildStages(input.environments, { ...around, before: before?.stages ?? [] }),
    artifacts,
    triggers,
    // The service takes tags only by their own resource, and says nothing about those it is sent here.
    tags: before?.tags ?? [],
    properties: input.properties ?? {},
  };
}
