import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import type { DefinitionRepository } from './definition.js';
import type { RepositoryInput } from './definition-input.js';
import { definitionInvalid } from './errors.js';

/** As the service writes the types of repositories. */
const TYPES = ['TfsGit', 'GitHub', 'GitHubEnterprise', 'Git', 'Bitbucket', 'Svn', 'TfsVersionControl'];

interface Parsing {
  project: Project;
  input: RepositoryInput;
  /** Whether the pipeline is there already: then branches are written in full. */
  isKnown: boolean;
}

/** @throws ServiceError for a type that is none, or a repository of the organization that is not there. */
export function parseRepository(
  organization: Organization,
  { project, input, isKnown }: Parsing,
): DefinitionRepository {
  const given = input.type ?? '';
  if (!given) throw errors.missing('definition.Repository.Type');
  const type = TYPES.find((known) => known.toLowerCase() === given.toLowerCase());
  if (!type) throw definitionInvalid(`The source provider ${given} is not known.`);
  const own = type === 'TfsGit' ? findOwn(organization, project, input) : undefined;
  if (type === 'TfsGit' && !own) {
    throw definitionInvalid(
      `The repository ${input.id ?? input.name ?? ''} was not found, or you have no access to it.`,
    );
  }
  const branch = input.defaultBranch ?? own?.defaultBranch;
  return {
    id: own?.id ?? input.id ?? input.name ?? '',
    type,
    name: own?.name ?? input.name ?? input.id ?? '',
    url: own ? undefined : (input.url ?? undefined),
    defaultBranch: branch && isKnown && !branch.startsWith('refs/') ? `refs/heads/${branch}` : branch,
    clean: input.clean ?? null,
    checkoutSubmodules: input.checkoutSubmodules ?? false,
    properties: input.properties ?? undefined,
  };
}

function findOwn(organization: Organization, project: Project, { id, name }: RepositoryInput) {
  const all = [project, ...organization.projects.filter((other) => other !== project)];
  const wanted = (id ?? name ?? '').toLowerCase();
  const byId = all.flatMap(({ repositories }) => repositories).find((each) => each.id === wanted);
  return byId ?? project.repositories.find((each) => each.name.toLowerCase() === wanted);
}
