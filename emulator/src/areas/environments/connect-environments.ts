import type { Build } from '../build/build.js';
import type { EventMap } from '../events.js';
import type { Organization } from '../organization.js';
import { type Deployment, deploymentsOf } from './deployments.js';
import { environmentsOf } from './environments.js';

/** Keeps what is deployed to environments, and makes those that a pipeline is the first to name. */
export function connectEnvironments(organization: Organization): void {
  const running = new Map<Build, Deployment[]>();
  const end = (build: Build, { at, result, name }: { at: string; result: string; name?: string }): void => {
    const ending = (running.get(build) ?? []).filter(({ stageName }) => name === undefined || stageName === name);
    for (const deployment of ending) Object.assign(deployment, { finishTime: at, result });
    const others = (running.get(build) ?? []).filter((deployment) => !ending.includes(deployment));
    if (others.length > 0) running.set(build, others);
    else running.delete(build);
  };
  organization.events.on('staged', (event) => {
    running.set(event.build, [...(running.get(event.build) ?? []), ...deploy(organization, event)]);
  });
  organization.events.on('stageEnded', ({ build, name, result, at }) =>
    end(build, { at: new Date(at).toISOString(), result, name }),
  );
  organization.events.on('built', ({ build }) =>
    end(build, { at: build.finishTime ?? organization.clock.date(), result: 'canceled' }),
  );
}

function deploy(organization: Organization, { build, stage, at }: EventMap['staged']): Deployment[] {
  return stage.environments.map((name) => {
    const environments = environmentsOf(organization);
    const { project } = build;
    const environment = environments.named(project, name) ?? environments.create(build.requestedFor, project, { name });
    const deployment: Deployment = {
      id: organization.next('deployment'),
      environmentId: environment.id,
      planId: organization.newId('deployment plan'),
      build,
      stageName: stage.name,
      startTime: new Date(at).toISOString(),
      finishTime: undefined,
      result: undefined,
    };
    const all = deploymentsOf(organization);
    all.set(environment.id, [...(all.get(environment.id) ?? []), deployment]);
    return deployment;
  });
}
