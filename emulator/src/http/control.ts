import { parse } from 'yaml';
import type { EntraControls } from '../areas/entra/entra-controls.js';
import type { Clock } from '../clock.js';
import { parseSeed } from '../seed/parse-seed.js';
import type { Seed } from '../seed/seed.js';
import { type Answer, answer } from './answer.js';
import { controlEntra } from './control-entra.js';
import type { Fault } from './faults.js';
import type { LoggedRequest } from './request-log.js';
import { stepClock } from './step-clock.js';
import type { ThrottleLimits } from './throttle.js';

/** What can be done with an emulator while it runs. */
export interface Controls {
  fault(fault: Fault): void;
  throttle(limits: ThrottleLimits | undefined): void;
  entra: EntraControls;
  reset(seed?: Seed): void;
  clock: Clock;
  requests: readonly LoggedRequest[];
}

/** Answers `/_emulator/…`, the emulator's own interface; it needs no credential and is not logged. */
export async function control(controls: Controls, method: string, path: string, body: Buffer): Promise<Answer> {
  try {
    return await act(controls, `${method} ${path.toLowerCase()}`, body);
  } catch (error) {
    return answer.text(`${error instanceof Error ? error.message : error}\n`, 400);
  }
}

async function act(controls: Controls, action: string, body: Buffer): Promise<Answer> {
  switch (action) {
    case 'POST /_emulator/faults':
      controls.fault(JSON.parse(body.toString()));
      return answer.empty();
    case 'POST /_emulator/throttle':
      controls.throttle(body.length > 0 ? JSON.parse(body.toString()) : undefined);
      return answer.empty();
    case 'POST /_emulator/entra':
      controlEntra(controls.entra, JSON.parse(body.toString()));
      return answer.empty();
    case 'GET /_emulator/entra':
      return answer.json({ pendingUserCodes: controls.entra.pendingUserCodes() });
    case 'POST /_emulator/reset':
      controls.reset();
      return answer.empty();
    case 'POST /_emulator/seed':
      // JSON is YAML, so that one reader serves both.
      controls.reset(parseSeed(parse(body.toString())));
      return answer.empty();
    case 'POST /_emulator/clock':
      await stepClock(controls.clock, JSON.parse(body.toString()));
      return clockAnswer(controls.clock);
    case 'GET /_emulator/clock':
      return clockAnswer(controls.clock);
    case 'GET /_emulator/log':
      return answer.json(controls.requests);
    default:
      return answer.text(
        'POST /_emulator/{reset,seed,faults,throttle,clock,entra} or GET /_emulator/{log,clock,entra}\n',
        404,
      );
  }
}

const clockAnswer = (clock: Clock): Answer => answer.json({ now: clock.date(), rate: clock.rate });
