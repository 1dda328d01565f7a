import { type Answer, answer } from './answer.js';
import type { Fault } from './faults.js';
import type { LoggedRequest } from './request-log.js';

/** What can be done with an emulator while it runs. */
export interface Controls {
  fault(fault: Fault): void;
  reset(): void;
  requests: readonly LoggedRequest[];
}

/** Answers `/_emulator/…`, the emulator's own interface; it needs no credential and is not logged. */
export function control(controls: Controls, method: string, path: string, body: Buffer): Answer {
  switch (`${method} ${path.toLowerCase()}`) {
    case 'POST /_emulator/faults':
      try {
        controls.fault(JSON.parse(body.toString()));
        return { status: 204, headers: {}, body: '' };
      } catch (error) {
        return answer.text(`Not a fault: ${error instanceof Error ? error.message : error}\n`, 400);
      }
    case 'POST /_emulator/reset':
      controls.reset();
      return { status: 204, headers: {}, body: '' };
    case 'GET /_emulator/log':
      return answer.json(controls.requests);
    default:
      return answer.text('POST /_emulator/faults, POST /_emulator/reset or GET /_emulator/log\n', 404);
  }
}
