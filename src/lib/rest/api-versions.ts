import { join } from 'node:path';
import { AdocError } from '@adoc/sdk';
import { readJson } from '../files/read-json.js';
import type { StateFile } from '../files/state-file.js';
import type { Machine } from '../machine.js';

const lifetime = 7 * 24 * 3600 * 1000;

type Remembered = Record<string, { maximum: string; at: number }>;

/** The newest API version of each Server that turned out to be older than we are; kept for 7 days. */
export class ApiVersions {
  constructor(private readonly machine: Pick<Machine, 'clock' | 'directory'>) {}

  async find(origin: string): Promise<string | undefined> {
    const entry = (await this.#read())[origin];
    // Whatever else stands there: a cache is not worth an error.
    if (!/^\d+\.\d+$/.test(String(entry?.maximum))) return undefined;
    return entry && this.machine.clock.now() - entry.at < lifetime ? entry.maximum : undefined;
  }

  async remember(origin: string, maximum: string): Promise<void> {
    const all = await this.#read();
    all[origin] = { maximum, at: this.machine.clock.now() };
    await this.#write(all);
  }

  /** Called at login: the Server may have been upgraded. */
  async forget(origin: string): Promise<void> {
    const all = await this.#read();
    if (!(origin in all)) return;
    delete all[origin];
    await this.#write(all);
  }

  get #file(): StateFile {
    return { path: join(this.machine.directory('cache'), 'api-versions.json'), movedBy: 'ADOC_CACHE_DIR' };
  }

  // A cache: when it cannot be read or written, the price is one more request.
  async #read(): Promise<Remembered> {
    try {
      return ((await readJson(this.#file)) ?? {}) as unknown as Remembered;
    } catch {
      return {};
    }
  }

  async #write(all: Remembered): Promise<void> {
    try {
      const { writeJson } = await import('../files/write-json.js');
      await writeJson(this.#file, all);
    } catch {}
  }
}

/** The version to ask for where the server knows nothing newer than `maximum`. A preview stays one; its revision is the server's choice. */
export function lowerVersion(requested: string, maximum: string | undefined): string {
  if (!maximum) return requested;
  const [number = '', preview] = requested.split('-');
  return compare(number, maximum) > 0 ? `${maximum}${preview ? '-preview' : ''}` : requested;
}

/** The newest version a server knows, from its refusal. Servers answer in their own language, so only the numbers count. */
export function maximumFrom(error: unknown, requested: string): string | undefined {
  if (!(error instanceof AdocError) || !error.code.startsWith('VssVersionOutOfRange')) return undefined;
  const asked = requested.split('-')[0] ?? '';
  return (error.message.match(/\b\d{1,3}\.\d{1,3}\b/g) ?? []).find((each) => compare(each, asked) < 0);
}

function compare(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
