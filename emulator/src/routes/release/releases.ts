import { parseFolder } from '../../areas/build/folder-path.js';
import { errors } from '../../areas/errors.js';
import { createRelease, type ReleaseInput, record } from '../../areas/release/create-release.js';
import { releaseErrors } from '../../areas/release/errors.js';
import { isRelease, type ReleaseFilter } from '../../areas/release/filters.js';
import type { Release } from '../../areas/release/release.js';
import { deployingIn, getRelease, releaseStateOf } from '../../areas/release/releases.js';
import {
  deleteRelease,
  type ReleaseUpdate,
  replaceRelease,
  updateRelease,
  type WholeRelease,
} from '../../areas/release/update-release.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Query } from '../../http/query.js';
import { visibleProjects } from '../core/find-project.js';
import { readDate, readFlags, readNumbers, readWords } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { contentBody } from './definition-body.js';
import { pageOfQuery } from './page-of-query.js';
import { type ReleasePart, releaseBody, wholeRelease } from './release-body.js';
import { EXECUTE, idOf, MANAGE, projectOf, READ, RELEASE, versionsOf } from './release-route.js';
import type { ApprovalPart } from './stage-body.js';

const PARTS: Readonly<Record<ReleasePart, number>> = {
  environments: 2,
  artifacts: 4,
  approvals: 8,
  manualInterventions: 16,
  variables: 32,
  tags: 64,
};
const APPROVALS: Readonly<Record<ApprovalPart, number>> = {
  manualApprovals: 1,
  automatedApprovals: 2,
  approvalSnapshots: 4,
};
const ALL_APPROVALS = Object.keys(APPROVALS) as ApprovalPart[];

export const releases: Route = {
  ...RELEASE,
  id: 'a166fde7-27ad-408e-ba75-703c2cc9d500',
  resource: 'releases',
  template: '{project}/_apis/{area}/{resource}/{releaseId}',
  versions: versionsOf(9),
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: listReleases },
    { method: 'GET', parameter: 'releaseId', scopes: READ, anonymous: true, run: showRelease },
    { method: 'POST', scopes: EXECUTE, run: addRelease },
    { method: 'PUT', parameter: 'releaseId', scopes: EXECUTE, run: putRelease },
    { method: 'PATCH', parameter: 'releaseId', scopes: EXECUTE, run: patchRelease },
    { method: 'DELETE', parameter: 'releaseId', scopes: MANAGE, run: removeRelease },
  ],
};

const releaseOf = (call: Call): Release => getRelease(call.organization, projectOf(call), idOf(call, 'releaseId'));

function listReleases(call: Call): Answer {
  const { query, organization, parameters } = call;
  const { releases: known } = releaseStateOf(organization);
  const filter = readFilter(query);
  const scope = parameters.project === undefined ? visibleProjects(call) : [projectOf(call)];
  const found = scope.flatMap((project) => known.of(project)).filter((release) => isRelease(release, filter));
  // Ids start anew in each project, so that across projects only the place in the list is unique.
  if (parameters.project === undefined) found.sort((a, b) => (a.createdOn < b.createdOn ? -1 : 1));
  const numbered = found.map((release, index) => ({
    id: parameters.project === undefined ? index + 1 : release.id,
    release,
  }));
  const { items, headers } = pageOfQuery(numbered, { query, top: '$top', standard: 50, most: 100 });
  const parts = readFlags(query, '$expand', PARTS) ?? [];
  const approvals = parts.includes('approvals') ? ALL_APPROVALS : [];
  const stages = { withTasks: false, approvals };
  return answer.list(
    items.map(({ release }) => releaseBody(call, release, { parts, stages })),
    headers,
  );
}

function readFilter(query: Query): ReleaseFilter {
  const path = query.text('path');
  return {
    definitionId: query.count('definitionId') || undefined,
    definitionStageId: query.count('definitionEnvironmentId') || undefined,
    text: query.text('searchText'),
    createdBy: query.text('createdBy'),
    status: readFlags(query, 'statusFilter', { draft: 1, active: 2, abandoned: 4 }),
    stageStatus: query.count('environmentStatusFilter') || undefined,
    from: readDate(query, 'minCreatedTime'),
    to: readDate(query, 'maxCreatedTime'),
    artifact: {
      type: query.text('artifactTypeId'),
      sourceId: query.text('sourceId'),
      versionId: query.text('artifactVersionId'),
      branch: query.text('sourceBranchFilter'),
    },
    tags: readWords(query, 'tagFilter'),
    ids: readNumbers(query, 'releaseIdFilter'),
    path: path === undefined ? undefined : parseFolder(path),
    isDeleted: query.flag('isDeleted'),
  };
}

function showRelease(call: Call): Answer {
  const { query } = call;
  const release = releaseOf(call);
  const snapshot = query.count('definitionSnapshotRevision');
  if (snapshot !== undefined) {
    const found = snapshot === 1 && release.definition.revisions[release.definitionRevision - 1];
    if (!found) throw errors.badArgument(`The value '${snapshot}' is not valid for definitionSnapshotRevision.`);
    return answer.text(JSON.stringify(contentBody(call, found.content)), 200);
  }
  const approvals = readFlags(query, 'approvalFilters', APPROVALS) ?? ALL_APPROVALS;
  const withTasks = query.text('$expand')?.toLowerCase() !== 'none';
  return answer.json(wholeRelease(call, release, { withTasks, approvals }));
}

async function addRelease(call: Call): Promise<Answer> {
  const input = call.input<ReleaseInput>('startMetadata');
  const { organization, caller } = call;
  const release = await createRelease(deployingIn(organization), projectOf(call), { input, user: caller.user });
  return answer.json(wholeRelease(call, release));
}

/** Replaces a release; without a body it brings a deleted one back. */
async function putRelease(call: Call): Promise<Answer> {
  const { organization, caller, query, body } = call;
  if (body.length === 0 || body.toString() === 'null') {
    const id = idOf(call, 'releaseId');
    const deleted = releaseStateOf(organization).releases.find(projectOf(call), id);
    if (!deleted?.isDeleted) throw releaseErrors.releaseNotFound(id);
    deleted.isDeleted = false;
    const change = { user: caller.user, date: organization.clock.date(), comment: query.text('comment') };
    record(deleted, { ...change, changeType: 'Undelete', details: deleted.name });
    return answer.empty();
  }
  const release = releaseOf(call);
  const sent = call.input<WholeRelease>('release');
  await replaceRelease(deployingIn(organization), release, { sent, user: caller.user });
  return answer.json(wholeRelease(call, release));
}

function patchRelease(call: Call): Answer {
  const release = releaseOf(call);
  const sent = call.input<ReleaseUpdate>('releaseUpdateMetadata');
  updateRelease(deployingIn(call.organization), release, { sent, user: call.caller.user });
  return answer.json(wholeRelease(call, release));
}

function removeRelease(call: Call): Answer {
  const { organization, caller, query } = call;
  deleteRelease(deployingIn(organization), releaseOf(call), { user: caller.user, comment: query.text('comment') });
  return answer.empty();
}
