import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { ServiceError } from '../service-error.js';

/** Something the service does after it has answered; clients ask for its status until it is done. */
export interface Operation {
  id: string;
  status: 'notSet' | 'queued' | 'inProgress' | 'succeeded' | 'failed' | 'cancelled';
  /** Why it failed. */
  resultMessage?: string;
}

/** Milliseconds after which an operation has left each status. */
const QUEUED = 500;
const BEGUN = 1000;

export const operationsOf = perOrganization(() => new Map<string, Operation>());

/** By id, whatever the case. @throws ServiceError when there is none. */
export function getOperation(organization: Organization, id: string): Operation {
  const operation = operationsOf(organization).get(id.toLowerCase());
  if (operation) return operation;
  throw new ServiceError({
    kind: 'notFound',
    type: 'Microsoft.VisualStudio.Services.Operations.OperationNotFoundException',
    assembly: 'Microsoft.VisualStudio.Services.WebApi',
    message: `VS403215: The operation with id '${id}' does not exist.`,
  });
}

/** What an operation does. */
interface Work {
  /** Milliseconds until it is done, more than a second. */
  takes: number;
  begin?(): void;
  /** Its result; what it throws as a ServiceError makes the operation fail. */
  finish(): void | Promise<void>;
}

/** Starts an operation that goes on by the clock. */
export function startOperation(organization: Organization, { takes, begin, finish }: Work): Operation {
  const { clock } = organization;
  const operation: Operation = { id: organization.newId('operation'), status: 'notSet' };
  operationsOf(organization).set(operation.id, operation);
  const now = clock.now();
  clock.at(now + QUEUED, () => {
    operation.status = 'queued';
  });
  clock.at(now + BEGUN, () => {
    operation.status = 'inProgress';
    begin?.();
  });
  clock.at(now + takes, async () => {
    try {
      await finish();
      operation.status = 'succeeded';
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      operation.status = 'failed';
      operation.resultMessage = error.message;
    }
  });
  return operation;
}
