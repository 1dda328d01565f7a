import type { Build } from '../../areas/build/build.js';
import { repositoryOf } from '../../areas/build/repository-of.js';
import { identifier } from '../../identifier.js';
import { projectReference } from '../core/project-body.js';
import { repositoryWebUrl } from '../git/repository-url.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { definitionReference } from './definition-reference.js';
import { queueReference } from './queue-body.js';

/** Where the REST API has a run; what belongs to it is below. */
export const buildUrl = ({ address }: Pick<Call, 'address'>, { id, project }: Build): string =>
  `${address.base}/${project.id}/_apis/build/Builds/${id}`;

/** A run, in lists and on its own. */
export function buildBody(call: Call, build: Build): object {
  const { organization } = call;
  const { id, definition, project, status, result } = build;
  const url = buildUrl(call, build);
  const planId = identifier(organization.id, 'build', String(id), 'plan');
  const queue = queueReference(call, project, build.queueId);
  const changedBy = identityReference(call, build.changedBy);
  const definitionShown = { drafts: [], ...definitionReference(call, definition, build.definitionRevision) };
  return {
    _links: links(call, build),
    properties: shownProperties(call, build),
    tags: build.tags,
    validationResults: build.validationResults,
    plans: [{ planId }],
    ...(build.templateParameters && { templateParameters: textsOf(build.templateParameters) }),
    triggerInfo: build.triggerInfo,
    id,
    buildNumber: build.buildNumber,
    status,
    ...(result !== undefined && { result }),
    queueTime: build.queueTime,
    ...(build.startTime !== undefined && { startTime: build.startTime }),
    ...(build.finishTime !== undefined && { finishTime: build.finishTime }),
    url,
    definition: definitionShown,
    buildNumberRevision: build.buildNumberRevision,
    project: projectReference(call, project),
    uri: `vstfs:///Build/Build/${id}`,
    sourceBranch: build.sourceBranch,
    sourceVersion: build.sourceVersion,
    ...(queue && { queue }),
    priority: build.priority,
    reason: build.reason,
    requestedFor: identityReference(call, build.requestedFor),
    requestedBy: identityReference(call, build.requestedBy),
    lastChangedDate: new Date(build.changedAt).toISOString(),
    lastChangedBy: changedBy,
    ...(build.variables && { parameters: JSON.stringify(build.variables) }),
    ...(build.quality !== undefined && { quality: build.quality }),
    ...deletion(call, build),
    orchestrationPlan: { planId },
    logs: { id: 0, type: 'Container', url: logsUrl(call, build) },
    repository: runRepository(call, build),
    keepForever: build.keepForever,
    retainedByRelease: false,
    triggeredByBuild: null,
    appendCommitMessageToRunName: true,
  };
}

export const logsUrl = ({ address }: Pick<Call, 'address'>, { id, project }: Build): string =>
  `${address.base}/${project.id}/_apis/build/builds/${id}/logs`;

const textsOf = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );

function shownProperties({ query }: Call, { properties }: Build): object {
  const asked = (query.text('propertyFilters') ?? query.text('properties'))?.split(',') ?? [];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => asked.includes('*') || asked.includes(name)));
}

function deletion(call: Call, { deleted }: Build): object {
  if (!deleted) return {};
  const deletedDate = new Date(deleted.at).toISOString();
  return { deleted: true, deletedBy: identityReference(call, deleted.by), deletedDate };
}

function runRepository(call: Call, { definition }: Build): object {
  const { id, type, name, url, clean, checkoutSubmodules } = definition.repository;
  const own = repositoryOf(call.organization, definition);
  const shownUrl = own ? repositoryWebUrl(call, own) : url;
  return {
    id,
    type,
    name: own?.name ?? name,
    ...(shownUrl !== undefined && { url: shownUrl }),
    clean,
    checkoutSubmodules,
  };
}

function links(call: Call, build: Build): object {
  const base = `${call.address.base}/${build.project.id}`;
  const { id, definitionId } = build;
  return {
    self: { href: buildUrl(call, build) },
    web: { href: `${base}/_build/results?buildId=${id}` },
    sourceVersionDisplayUri: { href: `${base}/_apis/build/builds/${id}/sources` },
    timeline: { href: `${base}/_apis/build/builds/${id}/Timeline` },
    badge: { href: `${base}/_apis/build/status/${definitionId}` },
  };
}
