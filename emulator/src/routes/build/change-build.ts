import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import { cancelBuild, retryBuild } from '../../areas/build/change-build.js';
import { buildNotChangeable, buildNotFound } from '../../areas/build/errors.js';
import { FOREVER, leasesOf } from '../../areas/build/leases.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call } from '../route.js';
import { buildBody } from './build-body.js';
import type { BuildInput } from './build-input.js';
import { getBuild, projectOf } from './find-build.js';

export async function changeOne(call: Call): Promise<Answer> {
  const build = getBuild(call);
  if (call.query.flag('retry')) {
    await retryBuild(call.organization, build);
    return answer.json(buildBody(call, build));
  }
  await change(call, build, call.input<BuildInput>('build'));
  return answer.json(buildBody(call, build));
}

/** Several runs at once: nothing happens when one of them is not there. */
export async function changeSeveral(call: Call): Promise<Answer> {
  const inputs = call.input<BuildInput[]>('builds');
  if (!Array.isArray(inputs)) throw errors.missing('builds');
  const project = projectOf(call);
  const found = inputs.map((input) => {
    const build = buildsOf(call.organization).find(input.id ?? 0);
    if (!build || build.project !== project || build.deleted) throw buildNotFound(input.id ?? 0);
    return { build, input };
  });
  for (const { build, input } of found) await change(call, build, input);
  return answer.list(found.map(({ build }) => buildBody(call, build)));
}

export function deleteOne(call: Call): Answer {
  const build = getBuild(call);
  const { clock } = call.organization;
  if (build.status !== 'completed')
    throw buildNotChangeable(`The build ${build.id} cannot be deleted while it is running.`);
  if (leasesOf(call.organization).isRetained(build)) {
    throw buildNotChangeable(`The build ${build.id} cannot be deleted because it is retained.`);
  }
  build.deleted = { at: clock.now(), by: call.caller.user };
  return answer.empty();
}

async function change(call: Call, build: Build, input: BuildInput): Promise<void> {
  const { organization, caller } = call;
  if (isCancelling(input.status)) await cancelBuild(organization, build, caller.user);
  else if (input.status !== undefined && input.status !== null && !isSame(input.status, build.status)) {
    throw buildNotChangeable(`The status of a build cannot be changed to ${input.status}.`);
  }
  if (typeof input.keepForever === 'boolean') keep(call, build, input.keepForever);
  if (input.buildNumber) build.buildNumber = input.buildNumber;
  if (typeof input.quality === 'string') build.quality = input.quality;
  Object.assign(build, { changedAt: organization.clock.now(), changedBy: caller.user });
}

/** By its name or its number. */
const isCancelling = (status: unknown): boolean => status === 4 || isSame(status, 'cancelling');
const isSame = (status: unknown, name: string): boolean => String(status).toLowerCase() === name.toLowerCase();

/** Keeping a run is a lease that its keeper holds. */
function keep(call: Call, build: Build, isKept: boolean): void {
  const leases = leasesOf(call.organization);
  const ownerId = `User:${call.caller.user.id}`;
  if (isKept && !build.keepForever) {
    const { id: runId, definitionId } = build;
    leases.add({ ownerId, runId, definitionId, daysValid: FOREVER, protectPipeline: false });
  }
  if (!isKept) {
    for (const lease of leases.ofRun(build.id)) if (lease.ownerId.startsWith('User:')) leases.delete(lease.id);
  }
  build.keepForever = isKept;
}
