import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { runLater } from './async-operation.js';
import { performRefOperation } from './perform-ref-operation.js';
import type { RefOperation, RefOperationKind } from './ref-operation.js';
import type { Repository } from './repository.js';

const operationsOf = perOrganization(() => ({
  cherryPick: new Map<number, RefOperation>(),
  revert: new Map<number, RefOperation>(),
}));

interface Wanted {
  kind: RefOperationKind;
  repository: Repository;
}

/** Finds a cherry-pick or revert by its id, or the newest that made a branch. */
export function findRefOperation(
  organization: Organization,
  { kind, repository }: Wanted,
  idOrRef: number | string,
): RefOperation | undefined {
  const all = operationsOf(organization)[kind];
  const found =
    typeof idOrRef === 'number'
      ? all.get(idOrRef)
      : [...all.values()].reverse().find((each) => each.repository === repository && each.generatedRefName === idOrRef);
  return found?.repository === repository ? found : undefined;
}

/** Begins a cherry-pick or revert; it goes on in the emulator's time. */
export function startRefOperation(
  organization: Organization,
  asked: Omit<RefOperation, 'id' | 'status' | 'detail'>,
): RefOperation {
  const operation: RefOperation = {
    ...asked,
    id: organization.next(asked.kind),
    status: 'queued',
    detail: { failure: 'none', message: undefined, hasConflict: false, currentCommitId: undefined, progress: 0 },
  };
  operationsOf(organization)[asked.kind].set(operation.id, operation);
  runLater(organization, operation, () => performRefOperation(organization, operation));
  return operation;
}
