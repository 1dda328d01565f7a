import type { Build } from '../build/build.js';
import { startedAt } from '../build/started-at.js';
import type { Organization } from '../organization.js';
import { matchesBranch } from './conditions.js';
import { addRelease } from './create-release.js';
import type { Artifact, ReleaseDefinition } from './release-definition.js';
import { deployingIn, releaseStateOf } from './releases.js';
import { isDeployable, resolveArtifacts, withBuild } from './resolve-artifacts.js';

/** Makes releases of the runs that definitions wait for. */
export function connectReleases(organization: Organization): void {
  startedAt(organization);
  organization.events.on('built', async ({ build }) => {
    if (!isDeployable(build)) return;
    for (const definition of releaseStateOf(organization).definitions.all()) {
      const artifact = definition.isDeleted || definition.isDisabled ? undefined : triggering(definition, build);
      if (artifact) await release(organization, definition, { artifact, build });
    }
  });
}

/** The artifact of a definition that a run is a version of, if that is to make a release. */
function triggering({ triggers, artifacts }: ReleaseDefinition, build: Build): Artifact | undefined {
  const source = `${build.project.id}:${build.definitionId}`;
  return artifacts.find(({ alias, sourceId, type }) => {
    const trigger = triggers.find((known) => known.triggerType === 'artifactSource' && known.artifactAlias === alias);
    if (!trigger || type !== 'Build' || sourceId !== source) return false;
    const filters = trigger.triggerConditions ?? [];
    const excluded = filters.some(
      ({ sourceBranch }) => sourceBranch?.startsWith('-') && !matchesBranch(build.sourceBranch, sourceBranch),
    );
    const wanted = filters.filter(({ sourceBranch }) => !sourceBranch?.startsWith('-'));
    return (
      !excluded &&
      (wanted.length === 0 || wanted.some((filter) => matchesBranch(build.sourceBranch, filter.sourceBranch)))
    );
  });
}

async function release(
  organization: Organization,
  definition: ReleaseDefinition,
  { artifact, build }: { artifact: Artifact; build: Build },
): Promise<void> {
  const others = definition.artifacts.filter((other) => other !== artifact);
  const resolved = new Map((await resolveArtifacts(organization, others, [])).map((other) => [other.alias, other]));
  addRelease(deployingIn(organization), definition, {
    user: build.requestedFor,
    artifacts: definition.artifacts.map((known) => resolved.get(known.alias) ?? withBuild(artifact, build)),
    reason: 'continuousIntegration',
    description: `Triggered by ${build.definition.name} ${build.buildNumber}.`,
    triggeringArtifactAlias: artifact.alias,
  });
}
