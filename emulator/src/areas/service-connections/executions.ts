import type { Build } from '../build/build.js';
import type { EventMap } from '../events.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { connectionsOf } from './connections.js';

/** A build that used a connection. */
export interface Execution {
  /** Unique in the organization, from 1. */
  id: number;
  build: Build;
  startTime: string;
}

/** What used the connections of an organization: by id of the connection, the newest last. */
export const executionsOf = perOrganization(() => new Map<string, Execution[]>());

/** Keeps which builds use connections. */
export function connectServiceConnections(organization: Organization): void {
  organization.events.on('staged', (event) => keep(organization, event));
}

function keep(organization: Organization, { build, stage, at }: EventMap['staged']): void {
  const all = executionsOf(organization);
  for (const nameOrId of stage.serviceConnections) {
    const connection = connectionsOf(organization).find(build.project, nameOrId);
    const known = connection ? (all.get(connection.id) ?? []) : [];
    if (!connection || known.some((execution) => execution.build === build)) continue;
    const execution = { id: organization.next('execution'), build, startTime: new Date(at).toISOString() };
    all.set(connection.id, [...known, execution]);
  }
}
