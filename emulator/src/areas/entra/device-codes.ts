import type { Clock } from '../../clock.js';
import { identifier } from '../../identifier.js';
import { grantErrors } from './grant-errors.js';
import type { Scope } from './parse-scope.js';
import type { Client, Principal, Tenant } from './tenant.js';

/** A sign-in on another device that somebody has to approve. */
export interface DeviceCode {
  tenant: Tenant;
  client: Client;
  scope: Scope;
  /** What the program shows, and a person types. */
  userCode: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** Milliseconds between two polls. */
  interval: number;
  polledAt: number | undefined;
  state: 'pending' | 'declined' | { approvedBy: Principal | undefined };
}

/** Without letters that look alike. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789';
/** Milliseconds that a code lives. */
export const DEVICE_CODE_LIFE = 900_000;
/** Milliseconds that a program has to wait between two polls. */
export const DEVICE_CODE_INTERVAL = 5_000;

/** The sign-ins that wait for somebody, by what the program polls with. */
export class DeviceCodes {
  readonly #known = new Map<string, DeviceCode>();
  readonly #clock: Clock;
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(deviceCode: string, asked: Pick<DeviceCode, 'tenant' | 'client' | 'scope'>): DeviceCode {
    this.#count += 1;
    const code: DeviceCode = {
      ...asked,
      userCode: userCodeOf(this.#count),
      expiresAt: this.#clock.now() + DEVICE_CODE_LIFE,
      interval: DEVICE_CODE_INTERVAL,
      polledAt: undefined,
      state: asked.tenant.approvesDeviceCodes ? { approvedBy: undefined } : 'pending',
    };
    this.#known.set(deviceCode, code);
    return code;
  }

  /**
   * What a poll gets: the code that was approved, once. `approvedBy` undefined is whoever sits at the browser.
   * @throws EntraError while it is not approved, when it is polled too fast, and when it never will be.
   */
  poll(deviceCode: string, client: Client): DeviceCode & { state: { approvedBy: Principal | undefined } } {
    const code = this.#known.get(deviceCode);
    if (!code || code.client !== client) throw grantErrors.unknownDevice();
    const now = this.#clock.now();
    if (now >= code.expiresAt) throw grantErrors.expiredDevice();
    const isTooFast = code.polledAt !== undefined && now - code.polledAt < code.interval;
    code.polledAt = now;
    const { state } = code;
    if (state === 'declined') throw grantErrors.declined();
    if (state !== 'pending') {
      this.#known.delete(deviceCode);
      return { ...code, state };
    }
    if (!isTooFast) throw grantErrors.pending();
    code.interval += DEVICE_CODE_INTERVAL;
    throw grantErrors.slowDown();
  }

  /** The user codes that wait for somebody. */
  pending(): string[] {
    return this.#waiting().map(({ userCode }) => userCode);
  }

  /** What a person does with a code that they typed. @throws Error when no sign-in waits for it. */
  settle(userCode: string, state: DeviceCode['state']): void {
    const code = this.#waiting().find((known) => known.userCode === userCode.trim().toUpperCase());
    if (!code) throw new Error(`no sign-in waits for the code '${userCode}'`);
    code.state = state;
  }

  #waiting(): DeviceCode[] {
    return [...this.#known.values()].filter(({ state, expiresAt }) => {
      return state === 'pending' && this.#clock.now() < expiresAt;
    });
  }
}

function userCodeOf(count: number): string {
  const hex = identifier('user code', String(count)).replaceAll('-', '');
  const letter = (index: number): string =>
    LETTERS.charAt(Number.parseInt(hex.slice(index * 3, index * 3 + 3), 16) % LETTERS.length);
  return Array.from({ length: 9 }, (_, index) => letter(index)).join('');
}
