import type { Organization } from '../organization.js';

/** How far something is that the service does in the background. */
export type OperationStatus = 'queued' | 'inProgress' | 'completed' | 'failed' | 'abandoned';

/** Milliseconds of the emulator's time until the next step. */
const STEP = 1000;

/** Something that is done in the background. */
export interface AsyncOperation {
  status: OperationStatus;
}

/**
 * Lets an operation start and end in the emulator's time, unless it is abandoned meanwhile.
 * @param work Does it, and gives the status it ends in; an error lets it fail.
 */
export function runLater(
  { clock }: Organization,
  operation: AsyncOperation,
  work: () => Promise<'completed' | 'failed'>,
): void {
  operation.status = 'queued';
  const start = clock.now() + STEP;
  clock.at(start, () => {
    if (operation.status === 'queued') operation.status = 'inProgress';
  });
  clock.at(start + STEP, async () => {
    if (operation.status !== 'inProgress') return;
    try {
      operation.status = await work();
    } catch (error) {
      operation.status = 'failed';
      throw error;
    }
  });
}
