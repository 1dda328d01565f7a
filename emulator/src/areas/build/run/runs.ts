import type { Organization } from '../../organization.js';
import { perOrganization } from '../../per-organization.js';
import type { Build } from '../build.js';
import { seededPlan } from '../load-plan.js';
import { planStart } from './progress.js';
import { Run } from './run.js';
import { simulate } from './simulate.js';

const runsOf = perOrganization(() => new Map<number, Run | Promise<Run>>());

/** Keeps what happens in a build that has just been queued, and plans its start. */
export function addRun(organization: Organization, run: Run): void {
  runsOf(organization).set(run.build.id, run);
  planStart(organization, run);
}

/** What happened or happens in a build; undefined for one that could not even be planned. */
export async function findRun(organization: Organization, build: Build): Promise<Run | undefined> {
  const runs = runsOf(organization);
  const known = runs.get(build.id);
  if (known) return known;
  if (!build.seed) return undefined;
  const made = seededPlan(organization, build).then((plan) => {
    const run = new Run(build, plan, { owner: organization.id });
    if (build.status === 'completed') simulate(organization, run);
    return run;
  });
  runs.set(build.id, made);
  return made;
}

/** Starts a run of the seed that is not finished; what lies before now has then happened. */
export async function resumeRun(organization: Organization, build: Build): Promise<void> {
  const run = await findRun(organization, build);
  if (run) addRun(organization, run);
}
