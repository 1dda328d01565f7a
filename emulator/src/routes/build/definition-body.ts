import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import type { Definition, DefinitionRepository, DefinitionVariable } from '../../areas/build/definition.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { repositoryOf } from '../../areas/build/repository-of.js';
import type { Project } from '../../areas/core/project.js';
import { repositoryWebUrl } from '../git/repository-url.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { buildBody } from './build-body.js';
import { definitionReference } from './definition-reference.js';
import { queueBody } from './queue-body.js';

/** A pipeline in a list. */
export function definitionSummary(call: Call, definition: Definition): object {
  const { organization, query } = call;
  const { id: _, ...reference } = definitionReference(call, definition) as { id: number; project: object };
  const { project, ...fields } = reference;
  const draftOf =
    definition.draftOf === undefined ? undefined : definitionsOf(organization).findAny(definition.draftOf);
  return {
    _links: links(call, definition),
    quality: definition.quality,
    authoredBy: identityReference(call, definition.authoredBy),
    drafts: draftsOf(call, definition),
    ...(draftOf && { draftOf: definitionReference(call, draftOf) }),
    ...queueField(call, definition.project, definition.queueId),
    ...(query.flag('includeLatestBuilds') && latestBuilds(call, definition)),
    id: definition.id,
    ...fields,
    createdDate: definition.createdDate,
    project,
  };
}

/** A pipeline on its own. */
export function definitionBody(call: Call, definition: Definition): object {
  const { variables, settings, description, comment } = definition;
  const { variableGroups, options, retentionRules, ...others } = settings;
  return {
    ...(options !== undefined && { options }),
    ...(definition.triggers.length > 0 && { triggers: definition.triggers }),
    ...(Object.keys(variables).length > 0 && { variables: variablesBody(variables) }),
    ...(variableGroups !== undefined && { variableGroups }),
    ...(retentionRules !== undefined && { retentionRules }),
    properties: shownProperties(call, definition),
    tags: definition.tags,
    ...(comment !== undefined && { comment }),
    ...(description !== undefined && { description }),
    ...others,
    process: definition.process,
    repository: repositoryBody(call, definition),
    ...definitionSummary(call, definition),
  };
}

/** Values of secrets never leave the service. */
const variablesBody = (variables: Readonly<Record<string, DefinitionVariable>>): object =>
  Object.fromEntries(
    Object.entries(variables).map(([name, { value, isSecret, allowOverride }]) => [
      name,
      { value: isSecret ? null : value, ...(allowOverride && { allowOverride }), ...(isSecret && { isSecret }) },
    ]),
  );

function shownProperties({ query }: Call, { properties }: Definition): object {
  const asked = query.text('propertyFilters')?.split(',') ?? [];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => asked.includes('*') || asked.includes(name)));
}

function repositoryBody(call: Call, definition: Definition): object {
  const { id, type, name, url, defaultBranch, clean, checkoutSubmodules, properties }: DefinitionRepository =
    definition.repository;
  const own = repositoryOf(call.organization, definition);
  const shownUrl = own ? repositoryWebUrl(call, own) : url;
  return {
    ...(properties && { properties }),
    id,
    type,
    name: own?.name ?? name,
    ...(shownUrl !== undefined && { url: shownUrl }),
    ...(defaultBranch !== undefined && { defaultBranch }),
    clean,
    checkoutSubmodules,
  };
}

function queueField(call: Call, project: Project, id: number | undefined): object {
  const queue = queueBody(call, project, id);
  return queue ? { queue } : {};
}

function draftsOf(call: Call, { id, project }: Definition): object[] {
  const drafts = definitionsOf(call.organization).draftsOf(project, id);
  return drafts.map((draft) => definitionReference(call, draft));
}

function latestBuilds(call: Call, definition: Definition): object {
  const builds = buildsOf(call.organization).of(definition);
  const isThere = ({ deleted }: Build): boolean => !deleted;
  const latest = builds.findLast(isThere);
  const completed = builds.findLast((build) => isThere(build) && build.status === 'completed');
  return {
    ...(latest && { latestBuild: buildBody(call, latest) }),
    ...(completed && { latestCompletedBuild: buildBody(call, completed) }),
  };
}

function links({ address }: Call, { id, revision, project }: Definition): object {
  const base = `${address.base}/${project.id}`;
  return {
    self: { href: `${base}/_apis/build/Definitions/${id}?revision=${revision}` },
    web: { href: `${base}/_build/definition?definitionId=${id}` },
    editor: { href: `${base}/_build/designer?id=${id}&_a=edit-build-definition` },
    badge: { href: `${base}/_apis/build/status/${id}` },
  };
}
