import { buildsOf } from '../build/builds.js';
import { definitionsOf } from '../build/definitions.js';
import { startedAt } from '../build/started-at.js';
import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { addRelease } from './create-release.js';
import type { ArtifactInput, StageInput } from './definition-input.js';
import { createDefinition } from './definitions.js';
import { decideApproval } from './deploy.js';
import { dateOf } from './deploying.js';
import { Past } from './past.js';
import type { Release } from './release.js';
import type { ReleaseDefinition } from './release-definition.js';
import type { ReleaseState } from './release-state.js';
import { isDeployable, withBuild } from './resolve-artifacts.js';
import type { ReleaseDefinitionSeed, ReleaseSeed, StageSeed } from './seed.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The task "Command line" of Azure Pipelines. */
const COMMAND_LINE = 'd9bafed4-0b18-4f58-968d-86655b4d2ce9';

/** Puts what a seed tells of releases into an organization's state, as if it had happened before the start. */
export function seedReleases(organization: Organization, state: ReleaseState): void {
  const user = directoryOf(organization).all()[0];
  if (!user) return;
  for (const project of organization.projects) {
    for (const seed of project.seed.releaseDefinitions ?? []) {
      seedDefinition({ organization, state, project, user }, seed);
    }
  }
}

interface Place {
  organization: Organization;
  state: ReleaseState;
  project: Project;
  user: User;
}

function seedDefinition(place: Place, seed: ReleaseDefinitionSeed): void {
  const { organization, user } = place;
  const releases = seed.releases ?? [];
  const date = dateOf(startedAt(organization) - (releases.length + 1) * DAY);
  const artifacts = pipelineArtifact(place, seed);
  const definition = createDefinition(
    place,
    {
      name: seed.name,
      path: seed.folder ?? '\\',
      variables: Object.fromEntries(
        Object.entries(seed.variables ?? {}).map(([name, value]) => [name, { value, allowOverride: true }]),
      ),
      environments: seed.stages.map((stage, index) => seededStage(place, stage, seed.stages[index - 1])),
      artifacts,
      triggers: (seed.isContinuous ? artifacts : []).map(({ alias = '' }) => {
        return { triggerType: 'artifactSource', artifactAlias: alias ?? '', triggerConditions: [] };
      }),
    },
    { user, date },
  );
  for (const [index, release] of releases.entries()) {
    seedRelease(place, definition, { release, fromEnd: releases.length - index });
  }
}

function pipelineArtifact({ organization, project }: Place, { pipeline }: ReleaseDefinitionSeed): ArtifactInput[] {
  const found = pipeline === undefined ? undefined : definitionsOf(organization).findByName(project, pipeline);
  if (pipeline !== undefined && !found)
    throw new Error(`the seed has no pipeline ${pipeline}, which is to be released`);
  if (!found) return [];
  const definitionReference = {
    artifactSourceDefinitionUrl: { id: '', name: '' },
    defaultVersionBranch: { id: '', name: '' },
    defaultVersionSpecific: { id: '', name: '' },
    defaultVersionTags: { id: '', name: '' },
    defaultVersionType: { id: 'latestType', name: 'Latest' },
    definition: { id: String(found.id), name: found.name },
    project: { id: project.id, name: project.name },
  };
  return [{ alias: `_${found.name}`, type: 'Build', isPrimary: true, definitionReference }];
}

function seededStage({ organization }: Place, { name, approver, isManual }: StageSeed, before?: StageSeed): StageInput {
  const people = directoryOf(organization).all();
  const asked = people.find(({ displayName }) => displayName === approver);
  if (approver !== undefined && !asked) throw new Error(`the seed has no user ${approver}, who is to approve ${name}`);
  const condition = before
    ? { name: before.name, conditionType: 'environmentState' as const, value: '4' }
    : { name: 'ReleaseStarted', conditionType: 'event' as const, value: '' };
  const nobody = { rank: 1, isAutomated: true, isNotificationOn: false };
  const task = {
    taskId: COMMAND_LINE,
    version: '2.*',
    name: 'Deploy',
    inputs: { script: `echo Deploying to ${name}` },
  };
  return {
    name,
    conditions: isManual ? [] : [condition],
    preDeployApprovals: {
      approvals: [asked ? { rank: 1, isAutomated: false, isNotificationOn: true, approver: { id: asked.id } } : nobody],
    },
    postDeployApprovals: { approvals: [nobody] },
    deployPhases: [{ name: 'Agent job', rank: 1, phaseType: 'agentBasedDeployment', workflowTasks: [task] }],
    retentionPolicy: { daysToKeep: 30, releasesToKeep: 3, retainBuild: true },
  };
}

function seedRelease(
  { organization, state, user }: Place,
  definition: ReleaseDefinition,
  { release: seed, fromEnd }: { release: ReleaseSeed; fromEnd: number },
): void {
  const time = new Past(startedAt(organization) - (seed.age === undefined ? fromEnd * DAY : seed.age * HOUR));
  const deploying = { organization, state, time };
  const artifacts = definition.artifacts.map((artifact) => {
    const pipeline = definitionsOf(organization).findAny(Number(artifact.definitionReference.definition?.id));
    const builds = pipeline ? buildsOf(organization).of(pipeline) : [];
    const seeded = builds.filter((known) => isDeployable(known) && known.queuedAt < startedAt(organization));
    // The newest release has the newest run; before there were any, there was the first.
    const build = seeded.at(-fromEnd) ?? seeded[0];
    return build ? withBuild(artifact, build) : artifact;
  });
  const release = addRelease(deploying, definition, {
    user,
    artifacts,
    reason: 'manual',
    description: seed.description ?? '',
  });
  time.settle();
  for (let turn = 0, approval = pendingOf(release); approval?.approver; turn += 1, approval = pendingOf(release)) {
    const status = seed.decisions?.[turn] ?? 'approved';
    if (status === 'pending') return;
    time.advance(HOUR / 2);
    decideApproval(deploying, approval, { user: approval.approver, status, comments: '' });
    time.settle();
  }
  if (seed.isAbandoned) release.status = 'abandoned';
}

const pendingOf = ({ stages }: Release) =>
  stages
    .flatMap(({ attempts }) => attempts)
    .flatMap(({ preDeployApprovals }) => preDeployApprovals)
    .find(({ status }) => status === 'pending');
