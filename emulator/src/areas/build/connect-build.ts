import type { Organization } from '../organization.js';
import { buildsOf } from './builds.js';
import { resumeRun } from './run/runs.js';
import type { PipelineSeed } from './seed.js';
import { startTriggered } from './start-triggered.js';
import { startedAt } from './started-at.js';

/** Pushes start pipelines, and the runs of the seed that are not finished go on. */
export function connectBuild(organization: Organization): void {
  const { events, clock, seed } = organization;
  startedAt(organization);
  events.on('push', (push) => startTriggered(organization, push));
  if (!seed.projects.some(({ pipelines = [] }) => pipelines.some(isLive))) return;
  clock.at(clock.now(), async () => {
    const live = organization.projects.flatMap((project) =>
      buildsOf(organization)
        .in(project)
        .filter(({ status }) => status !== 'completed'),
    );
    for (const build of live) await resumeRun(organization, build);
  });
}

const isLive = ({ runs = [] }: PipelineSeed): boolean =>
  runs.some(({ status = 'completed' }) => status !== 'completed');
