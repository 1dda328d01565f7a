import { buildsOf } from '../../areas/build/builds.js';
import { buildNotFound } from '../../areas/build/errors.js';
import { type Lease, leasesOf } from '../../areas/build/leases.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { readNumber } from '../read-number.js';
import { readNumbers } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { getBuild, projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

/** A lease as a client sends it. */
interface LeaseInput {
  definitionId?: number | null;
  runId?: number | null;
  ownerId?: string | null;
  daysValid?: number | null;
  protectPipeline?: boolean | null;
}

const item = { parameter: 'leaseId' };

export const leases: Route = {
  id: '272051e4-9af1-45b5-ae22-8d960a5539d4',
  area: 'build',
  resource: 'leases',
  template: '{project}/_apis/{area}/retention/{resource}/{*leaseId}',
  versions: { resourceVersion: 2, minVersion: '6.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: listLeases },
    { method: 'POST', scopes: SCOPES.execute, run: addLeases },
    { method: 'DELETE', scopes: SCOPES.execute, run: deleteLeases },
    { method: 'GET', ...item, scopes: SCOPES.read, run: (call) => answer.json(leaseBody(getLease(call))) },
    { method: 'PATCH', ...item, scopes: SCOPES.execute, run: updateLease },
  ],
};

export const buildLeases: Route = {
  id: '3da19a6a-f088-45c4-83ce-2ad3a87be6c4',
  area: 'build',
  resource: 'buildleases',
  template: '{project}/_apis/{area}/builds/{buildId}/leases',
  versions: { resourceVersion: 1, minVersion: '6.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES.read,
      run: (call) => answer.list(leasesOf(call.organization).ofRun(getBuild(call).id).map(leaseBody)),
    },
  ],
};

const leaseIdOf = ({ parameters }: Call): number => readNumber(parameters.leaseId, 'leaseId');
const getLease = (call: Call): Lease => leasesOf(call.organization).get(leaseIdOf(call));

/** By owner, pipeline or run; or those that `leasesToFetch` describes, one by one. */
function listLeases(call: Call): Answer {
  const { query, organization } = call;
  const user = query.text('userOwnerId');
  const owner = query.text('ownerId') ?? (user === undefined ? undefined : `User:${user}`);
  const [definitionId, runId] = [query.count('definitionId'), query.count('runId')];
  const wanted = query.text('leasesToFetch')?.split('|').filter(Boolean).map(parseWanted);
  if (!wanted && owner === undefined && definitionId === undefined && runId === undefined)
    throw errors.missing('ownerId');
  const project = projectOf(call);
  const builds = buildsOf(organization);
  const found = leasesOf(organization)
    .all()
    .filter((lease) => builds.find(lease.runId)?.project === project)
    .filter((lease) => wanted === undefined || wanted.some((each) => isWanted(lease, each)))
    .filter((lease) => owner === undefined || lease.ownerId.toLowerCase() === owner.toLowerCase())
    .filter((lease) => definitionId === undefined || lease.definitionId === definitionId)
    .filter((lease) => runId === undefined || lease.runId === runId);
  return answer.list(found.map(leaseBody));
}

/** In the form `{ownerId},{definitionId},{runId}`. */
function parseWanted(text: string): Partial<Lease> {
  const [ownerId, definitionId, runId] = text.split(',');
  return {
    ...(ownerId && { ownerId }),
    ...(definitionId && { definitionId: Number(definitionId) }),
    ...(runId && { runId: Number(runId) }),
  };
}

const isWanted = (lease: Lease, wanted: Partial<Lease>): boolean =>
  (Object.keys(wanted) as (keyof Lease)[]).every((name) => lease[name] === wanted[name]);

function addLeases(call: Call): Answer {
  const inputs = call.input<LeaseInput[]>('newLeases');
  if (!Array.isArray(inputs)) throw errors.missing('newLeases');
  const project = projectOf(call);
  const checked = inputs.map(({ ownerId, runId, definitionId, daysValid, protectPipeline }) => {
    if (!ownerId) throw errors.missing('newLease.OwnerId');
    const build = buildsOf(call.organization).find(runId ?? 0);
    if (!build || build.project !== project || build.deleted) throw buildNotFound(runId ?? 0);
    if (definitionId && definitionId !== build.definitionId) {
      throw errors.badArgument(`Run ${runId} is not a run of pipeline ${definitionId}.`);
    }
    if (!daysValid || daysValid < 1) throw errors.badArgument('The number of days has to be 1 or more.');
    return {
      ownerId,
      runId: build.id,
      definitionId: build.definitionId,
      daysValid,
      protectPipeline: protectPipeline ?? false,
    };
  });
  return answer.list(checked.map((lease) => leaseBody(leasesOf(call.organization).add(lease))));
}

function updateLease(call: Call): Answer {
  const { daysValid, protectPipeline } = call.input<LeaseInput>('leaseUpdate');
  const changes = {
    ...(typeof daysValid === 'number' && { daysValid }),
    ...(typeof protectPipeline === 'boolean' && { protectPipeline }),
  };
  return answer.json(leaseBody(leasesOf(call.organization).update(leaseIdOf(call), changes)));
}

function deleteLeases(call: Call): Answer {
  const ids = readNumbers(call.query, 'ids');
  if (ids.length === 0) throw errors.missing('ids');
  const all = leasesOf(call.organization);
  // Nothing is deleted when one of them is not there.
  for (const id of ids) all.get(id);
  for (const id of ids) all.delete(id);
  return answer.empty();
}

const leaseBody = ({ id, ...lease }: Lease): object => ({ leaseId: id, ...lease });
