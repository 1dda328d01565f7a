import type { Build } from '../build/build.js';
import { buildsOf } from '../build/builds.js';
import { definitionsOf } from '../build/definitions.js';
import { findRepository } from '../git/find-repository.js';
import { listRefs } from '../git/refs.js';
import type { Organization } from '../organization.js';
import { matchesBranch } from './conditions.js';
import { releaseErrors } from './errors.js';
import type { Artifact, ArtifactReference } from './release-definition.js';

/** Which version of an artifact a client asks for. */
export interface ArtifactVersionInput {
  alias?: string;
  instanceReference?: {
    id?: string | number | null;
    name?: string | null;
    sourceBranch?: string | null;
    sourceVersion?: string | null;
  } | null;
}

/**
 * Gives each artifact of a definition the version a release gets: what the client asks for, or the definition's own choice.
 * @throws ServiceError when there is none, or an alias is not known.
 */
export function resolveArtifacts(
  organization: Organization,
  artifacts: readonly Artifact[],
  sent: readonly ArtifactVersionInput[] | null | undefined,
): Promise<Artifact[]> {
  const asked = new Map(
    (sent ?? []).map(({ alias = '', instanceReference }) => [alias.toLowerCase(), instanceReference]),
  );
  for (const alias of asked.keys()) {
    if (!artifacts.some((artifact) => artifact.alias.toLowerCase() === alias)) {
      throw releaseErrors.invalid(`Artifact alias '${alias}' does not exist in the release pipeline.`);
    }
  }
  return Promise.all(
    artifacts.map(async (artifact) => {
      const reference = asked.get(artifact.alias.toLowerCase());
      const isAsked = asked.has(artifact.alias.toLowerCase());
      if (isAsked && !reference?.id) throw releaseErrors.noVersion(artifact.alias);
      const version = reference?.id
        ? explicit(organization, artifact, reference)
        : await standard(organization, artifact);
      return withVersion(artifact, version);
    }),
  );
}

/** A version of an artifact, as its references name it. */
interface Version {
  id: string;
  name: string;
  branch: string | undefined;
  commit: string | undefined;
}

const withVersion = (artifact: Artifact, { id, name, branch, commit }: Version): Artifact => {
  const same = (value: string): ArtifactReference => ({ id: value, name: value });
  return {
    ...artifact,
    definitionReference: {
      ...artifact.definitionReference,
      version: { id, name },
      ...(branch !== undefined && { branch: same(branch) }),
      ...(commit !== undefined && { sourceVersion: same(commit) }),
    },
  };
};

/** An artifact with a run of its pipeline. */
export const withBuild = (artifact: Artifact, build: Build): Artifact => withVersion(artifact, versionOf(build));

const versionOf = ({ id, buildNumber, sourceBranch, sourceVersion }: Build): Version => ({
  id: String(id),
  name: buildNumber,
  branch: sourceBranch,
  commit: sourceVersion,
});

function explicit(
  organization: Organization,
  artifact: Artifact,
  reference: NonNullable<ArtifactVersionInput['instanceReference']>,
): Version {
  const id = String(reference.id);
  if (artifact.type === 'Build') {
    if (!/^\d+$/.test(id)) throw releaseErrors.badBuildId(id);
    const build = buildsOf(organization).find(Number(id));
    if (build) return { ...versionOf(build), name: reference.name || build.buildNumber };
  }
  const { name, sourceBranch, sourceVersion } = reference;
  return { id, name: name || id, branch: sourceBranch ?? undefined, commit: sourceVersion ?? undefined };
}

async function standard(organization: Organization, artifact: Artifact): Promise<Version> {
  const { alias, type, definitionReference } = artifact;
  const { defaultVersionType, defaultVersionSpecific, defaultVersionBranch } = definitionReference;
  const kind = defaultVersionType?.id ?? 'latestType';
  if (kind === 'selectDuringReleaseCreationType') throw releaseErrors.noDefaultVersion(alias, kind);
  if (kind === 'specificVersionType' && defaultVersionSpecific?.id) {
    return explicit(organization, artifact, defaultVersionSpecific);
  }
  const branch = defaultVersionBranch?.id || definitionReference.branches?.id || undefined;
  const version =
    type === 'Build'
      ? latestBuild(organization, artifact, branch)
      : type === 'Git'
        ? await branchTip(organization, artifact, branch)
        : undefined;
  if (!version) throw releaseErrors.noVersion(alias);
  return version;
}

/** Whether a run brought something that can be deployed. */
export const isDeployable = ({ result, deleted }: Build): boolean =>
  (result === 'succeeded' || result === 'partiallySucceeded') && !deleted;

function latestBuild(
  organization: Organization,
  { definitionReference }: Artifact,
  branch: string | undefined,
): Version | undefined {
  const definition = definitionsOf(organization).findAny(Number(definitionReference.definition?.id));
  const builds = definition ? buildsOf(organization).of(definition) : [];
  const build = builds.findLast((known) => isDeployable(known) && matchesBranch(known.sourceBranch, branch));
  return build && versionOf(build);
}

async function branchTip(
  organization: Organization,
  { definitionReference }: Artifact,
  branch: string | undefined,
): Promise<Version | undefined> {
  const repository = findRepository(organization, undefined, definitionReference.definition?.id ?? '');
  if (!repository) return undefined;
  const asked = branch ?? repository.defaultBranch ?? '';
  const name = asked.startsWith('refs/') ? asked : `refs/heads/${asked}`;
  const tip = (await listRefs(organization, repository)).find((ref) => ref.name === name);
  return tip && { id: tip.objectId, name: tip.objectId.slice(0, 8), branch: name, commit: tip.objectId };
}
