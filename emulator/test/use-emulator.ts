import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, type EmulatorOptions, startEmulator } from '../src/index.js';
import { ask, TOKEN } from './ask.js';

type Reply = Awaited<ReturnType<typeof ask>>;

/** An emulator for the tests of a file, with the verbs of a client that signs in with a PAT. */
export interface Service {
  readonly emulator: Emulator;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** The body goes out as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

const START = new Date('2024-03-01T09:00:00Z');

/**
 * Starts an emulator before the tests of a file, at a moment that stands still, and stops it after them. What went well is kept for the
 * contract check, which compares requests and answers with the published specifications.
 */
export function useEmulator(options: EmulatorOptions = {}): Service {
  let running: Emulator | undefined;
  beforeAll(async () => {
    running = await startEmulator({ pats: [TOKEN], now: START, ...options });
  });
  afterAll(async () => {
    keep(running);
    await running?.close();
  });
  const emulator = (): Emulator => {
    if (!running) throw new Error('only inside a test');
    return running;
  };
  const send: Service['send'] = (method, path, body, headers = {}) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    return ask(emulator(), path, { method, body, headers: { ...type, ...headers } });
  };
  return {
    get emulator() {
      return emulator();
    },
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
  };
}

function keep(emulator: Emulator | undefined): void {
  const folder = process.env.ADOC_TEST_LOGS;
  // What is refused was wrong on purpose.
  const good = emulator?.requests.filter(({ status, url }) => status < 300 && url.includes('/_apis/')) ?? [];
  if (!folder || good.length === 0) return;
  const lines = good.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  appendFileSync(join(folder, `emulator-${process.pid}.jsonl`), lines);
}
