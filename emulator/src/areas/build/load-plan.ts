import { posix } from 'node:path';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import { bindVariableGroups } from './bind-variable-groups.js';
import type { Build } from './build.js';
import type { Definition } from './definition.js';
import { readFileAt } from './read-file.js';
import { repositoryOf } from './repository-of.js';
import { type Origin, runVariables } from './run/run-variables.js';
import { STAND_IN } from './stand-in.js';
import { expand, type LoadFile } from './yaml/expand.js';
import { InvalidYaml } from './yaml/invalid-yaml.js';
import { field, type Mapping, textOf } from './yaml/node.js';
import { parseYaml } from './yaml/parse-yaml.js';
import type { Plan } from './yaml/plan.js';
import { readPlan } from './yaml/read-plan.js';

/** How a file of the pipeline's repository is read; undefined when it is not there. */
type ReadFile = (path: string) => Promise<string | undefined>;

interface Source {
  organization: Organization;
  origin: Origin;
  templateParameters?: Readonly<Record<string, unknown>> | undefined;
  /** Stands in for what the repository has. */
  yamlOverride?: string | undefined;
}

export interface LoadedPlan {
  root: Mapping;
  plan: Plan;
}

/**
 * Reads the YAML of a pipeline at a commit, with its templates.
 * @throws InvalidYaml with all that the service would say about it.
 */
export async function loadPlan(source: Source): Promise<LoadedPlan> {
  const { organization, origin } = source;
  const repository = repositoryOf(organization, origin.definition);
  const read: ReadFile = async (path) =>
    repository && readFileAt(organization, repository, { version: origin.sourceVersion, path });
  const root = await expandFrom({ ...source, read, repository });
  return { root, plan: bindVariableGroups(organization, origin.definition.project, readPlan(root)) };
}

/** The plan of a run of the seed, from the seed itself: the repository need not be on disk for that. */
export async function seededPlan(organization: Organization, build: Build): Promise<Plan> {
  const repository = repositoryOf(organization, build.definition);
  const files = repository?.seed.files ?? {};
  const read: ReadFile = async (path) => files[path.replace(/^\/+/, '')];
  try {
    const plan = readPlan(await expandFrom({ organization, origin: build, read, repository }));
    return bindVariableGroups(organization, build.definition.project, plan);
  } catch (error) {
    if (!(error instanceof InvalidYaml)) throw error;
    // A pipeline that has become invalid has had its runs all the same.
    return readPlan(
      await expand(STAND_IN, '/azure-pipelines.yml', { load: noFile, parameters: new Map(), variables: {} }),
    );
  }
}

const noFile: LoadFile = (path) => Promise.reject(new InvalidYaml([`File ${path} not found.`]));

interface Reading extends Source {
  read: ReadFile;
  repository: Repository | undefined;
}

async function expandFrom(reading: Reading): Promise<Mapping> {
  const { organization, origin, templateParameters = {}, yamlOverride, read } = reading;
  const { definition } = origin;
  const file = `/${(definition.process.yamlFilename ?? 'azure-pipelines.yml').replace(/^\/+/, '')}`;
  const text = yamlOverride ?? (await read(file)) ?? standIn(definition);
  if (text === undefined) {
    throw new InvalidYaml([`An error occurred while loading the YAML build pipeline. ${notFound(file, origin)}`]);
  }
  const parameters = new Map(Object.entries(templateParameters));
  const load = loaderOf(reading, aliasesOf(text, file));
  return expand(text, file, { load, parameters, variables: runVariables(organization, origin) });
}

const standIn = ({ hasStandInYaml, process, repository }: Definition): string | undefined =>
  hasStandInYaml || process.type !== 2 || repository.type !== 'TfsGit' ? STAND_IN : undefined;

const notFound = (file: string, { definition, sourceBranch, sourceVersion }: Origin): string =>
  `File ${file} not found in repository ${definition.repository.name} branch ${sourceBranch} version ${sourceVersion}.`;

/** Repositories that templates come from, by the alias that `resources:` gives them. */
function aliasesOf(text: string, file: string): Map<string, { name: string; ref: string | undefined }> {
  const repositories = field(field(parseYaml(text, file), 'resources'), 'repositories');
  const items = repositories?.kind === 'sequence' ? repositories.items : [];
  return new Map(
    items.flatMap((item) => {
      const alias = textOf(item, 'repository');
      const name = textOf(item, 'name');
      return alias && name ? [[alias.toLowerCase(), { name, ref: textOf(item, 'ref') }] as const] : [];
    }),
  );
}

/** Finds templates beside the file that includes them, from the root with a slash, and elsewhere by `@alias`. */
function loaderOf(reading: Reading, aliases: ReturnType<typeof aliasesOf>): LoadFile {
  const { organization, origin, read } = reading;
  return async (reference, includedBy) => {
    const [, path = '', alias] = /^(.*?)(?:@([\w-]+))?$/.exec(reference) ?? [];
    const [, base = '', outer] = /^(.*?)(?:@([\w-]+))?$/.exec(includedBy) ?? [];
    const where = alias ?? outer;
    const isOther = where !== undefined && where !== 'self';
    const full = path.startsWith('/') || alias ? posix.join('/', path) : posix.join(posix.dirname(base), path);
    const file = isOther ? `${full}@${where}` : full;
    const text = isOther
      ? await readElsewhere(organization, origin, { path: full, target: aliases.get(where.toLowerCase()) })
      : await read(full);
    if (text === undefined) throw new InvalidYaml([`${includedBy}: ${notFound(full, origin)}`]);
    return { text, file };
  };
}

interface Elsewhere {
  path: string;
  target: { name: string; ref: string | undefined } | undefined;
}

async function readElsewhere(organization: Organization, { definition }: Origin, { path, target }: Elsewhere) {
  if (!target) return undefined;
  const [name = '', projectName = definition.project.name] = target.name.split('/').reverse();
  const project = organization.projects.find((each) => each.name.toLowerCase() === projectName.toLowerCase());
  const repository = project?.repositories.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!repository) return undefined;
  return readFileAt(organization, repository, { version: target.ref ?? repository.defaultBranch ?? 'HEAD', path });
}
