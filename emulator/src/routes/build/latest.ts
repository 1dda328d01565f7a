import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import type { Definition } from '../../areas/build/definition.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { buildNotFound, definitionNotFound } from '../../areas/build/errors.js';
import { findRun } from '../../areas/build/run/runs.js';
import { stateOf } from '../../areas/build/run/timeline-record.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { badge } from './badge.js';
import { buildBody } from './build-body.js';
import { projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

const VERSIONS = { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '0.0' };

/** The newest finished run of a pipeline. */
export const latest: Route = {
  id: '54481611-01f4-47f3-998f-160da0f0c229',
  area: 'build',
  resource: 'latest',
  template: '{project}/_apis/{area}/{resource}/{*definition}',
  versions: VERSIONS,
  actions: [{ method: 'GET', parameter: 'definition', scopes: SCOPES.read, anonymous: true, run: showLatest }],
};

function showLatest(call: Call): Answer {
  const definition = namedDefinition(call);
  const build = latestBuild(call, definition, call.query.text('branchName'));
  if (!build) throw buildNotFound(`of pipeline ${definition.name}`);
  return answer.json(buildBody(call, build));
}

/** How the newest finished run ended, as a picture. */
export const status: Route = {
  id: '07acfdce-4757-4439-b422-ddd13a2fcc10',
  area: 'build',
  resource: 'status',
  template: '{project}/_apis/{area}/{resource}/{*definition}',
  versions: VERSIONS,
  actions: [{ method: 'GET', parameter: 'definition', scopes: [], anonymous: true, run: showStatus }],
};

async function showStatus(call: Call): Promise<Answer> {
  const { query } = call;
  const definition = namedDefinition(call);
  const build = latestBuild(call, definition, query.text('branchName'));
  const label = query.text('label') ?? definition.name;
  return picture(badge(label, build ? await resultOf(call, build) : 'never built'));
}

/** The older picture, which names the project in its path. */
export const projectBadge: Route = {
  id: 'de6a4df8-22cd-44ee-af2d-39f6aa7a4261',
  area: 'build',
  resource: 'badge',
  template: '_apis/public/{area}/definitions/{project}/{definitionId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, anonymous: true, run: showBadge }],
};

function showBadge(call: Call): Answer {
  const { definitionId = '' } = call.parameters;
  const definition = definitionsOf(call.organization).find(projectOf(call), Number(definitionId));
  if (!definition) throw definitionNotFound(definitionId);
  const build = latestBuild(call, definition, call.query.text('branchName'));
  return picture(badge('build', build?.result ?? 'never built'));
}

const picture = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  body,
});

/** By id, by name, or by name with its folder. */
function namedDefinition(call: Call): Definition {
  const named = call.parameters.definition ?? '';
  const project = projectOf(call);
  const definitions = definitionsOf(call.organization);
  const cut = Math.max(named.lastIndexOf('\\'), named.lastIndexOf('/'));
  const found =
    (/^\d{1,9}$/.test(named) ? definitions.find(project, Number(named)) : undefined) ??
    definitions.findByName(project, named) ??
    definitions.findByName(project, named.slice(cut + 1));
  if (!found) throw definitionNotFound(named);
  return found;
}

function latestBuild(call: Call, definition: Definition, branchName: string | undefined): Build | undefined {
  const branch = branchName === undefined || branchName.startsWith('refs/') ? branchName : `refs/heads/${branchName}`;
  return buildsOf(call.organization)
    .of(definition)
    .findLast(
      ({ status: state, deleted, sourceBranch }) =>
        state === 'completed' && !deleted && (branch === undefined || sourceBranch === branch),
    );
}

/** Of the whole run, or of the stage or job that is asked for. */
async function resultOf(call: Call, build: Build): Promise<string> {
  const { query, organization } = call;
  const stage = query.text('stageName')?.toLowerCase();
  const job = query.text('jobName')?.toLowerCase();
  if (stage === undefined) return build.result ?? 'none';
  const run = await findRun(organization, build);
  const record = run?.records.find(({ type, name, identifier }) => {
    const names = [name, identifier?.split('.').at(-1)].map((each) => each?.toLowerCase());
    if (job === undefined) return type === 'Stage' && names.includes(stage);
    return type === 'Phase' && names.includes(job);
  });
  if (!record || stateOf(record, organization.clock.now()) !== 'completed') return 'never built';
  return record.result === 'succeededWithIssues' ? 'partiallySucceeded' : (record.result ?? 'none');
}
