import type { Build, StageStart } from '../build/build.js';
import type { Organization } from '../organization.js';
import { type Deployment, deploymentsOf } from './deployments.js';
import { environmentsOf } from './environments.js';

/** Keeps what is deployed to environments, and makes those that a pipeline is the first to name. */
export function connectEnvironments(organization: Organization): void {
  const running = new Map<Build, Deployment[]>();
  organization.events.on('staged', ({ build, stage }) => {
    running.set(build, [...(running.get(build) ?? []), ...deploy(organization, build, stage)]);
  });
  organization.events.on('built', ({ build }) => {
    for (const deployment of running.get(build) ?? []) {
      deployment.finishTime = build.finishTime ?? organization.clock.date();
      deployment.result = build.result;
    }
    running.delete(build);
  });
}

function deploy(organization: Organization, build: Build, stage: StageStart): Deployment[] {
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
      startTime: organization.clock.date(),
      finishTime: undefined,
      result: undefined,
    };
    const all = deploymentsOf(organization);
    all.set(environment.id, [...(all.get(environment.id) ?? []), deployment]);
    return deployment;
  });
}
