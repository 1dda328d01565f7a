/** Something that goes wrong on purpose with the next requests. */
export interface Fault {
  /** Which requests; all when left out. */
  match?: {
    method?: string;
    /** Part of the path with its query, as sent, in any case; or a regular expression. */
    path?: string | RegExp;
    /** Source of a regular expression, for faults that arrive as JSON. */
    pattern?: string;
  };
  /** How many requests, 1 when left out. */
  times?: number | 'always';
  /** Milliseconds to wait before answering. */
  delay?: number;
  /** Seconds; adds `Retry-After` and the `X-RateLimit-…` headers. Alone it is soft throttling: the answer stays what it was. */
  retryAfter?: number;
  /** Added to the answer. */
  headers?: Record<string, string>;
  /** Replaces the answer. */
  status?: number;
  /** Replaces the answer's body; anything but text is sent as JSON. */
  body?: unknown;
  /** Puts a byte-order mark before the body, as the service's own 503 has it; status 503 when no other is given. */
  bom?: boolean;
  /** Answers 200 (or `status`) with the HTML sign-in page. */
  html?: boolean;
  /** Drops the connection without an answer. */
  reset?: boolean;
  /** Promises the full length, sends half, and drops the connection. */
  truncate?: boolean;
}

const KEYS = 'match times delay retryAfter headers status body bom html reset truncate'.split(' ');

interface Pending {
  fault: Fault;
  left: number;
}

/** The faults that wait for their request, oldest first. */
export class Faults {
  #pending: Pending[] = [];

  /** @throws Error when the fault is not one. */
  add(fault: Fault): void {
    const unknown = Object.keys(fault).filter((key) => !KEYS.includes(key));
    if (unknown.length > 0) throw new Error(`unknown in a fault: ${unknown.join(', ')}; known: ${KEYS.join(', ')}`);
    if (fault.match?.pattern !== undefined) new RegExp(fault.match.pattern);
    const { times = 1 } = fault;
    if (times !== 'always' && !(Number.isInteger(times) && times > 0))
      throw new Error('times: a whole number from 1, or always');
    this.#pending.push({ fault, left: times === 'always' ? Number.POSITIVE_INFINITY : times });
  }

  /** The fault for a request, if one waits for it; it is used up by this. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.#pending.find(({ fault }) => fits(fault, method, path));
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#pending = this.#pending.filter((other) => other !== hit);
    return hit.fault;
  }

  clear(): void {
    this.#pending = [];
  }
}

function fits({ match = {} }: Fault, method: string, path: string): boolean {
  if (match.method && match.method.toUpperCase() !== method) return false;
  if (match.pattern !== undefined && !new RegExp(match.pattern, 'i').test(path)) return false;
  if (match.path instanceof RegExp) return match.path.test(path);
  return match.path === undefined || path.toLowerCase().includes(match.path.toLowerCase());
}
