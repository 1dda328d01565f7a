import type { Entra } from './entra.js';
import type { PlannedRefusal } from './planned-refusals.js';

/** What a test does in the place of the person at the browser, and of the administrator. */
export interface EntraControls {
  /** From now on this person signs in. @param name Display name or account name. @throws Error when no tenant knows them. */
  signInAs(name: string): void;
  /** Refuses the next request of a kind. */
  refuseNext(refusal: PlannedRefusal): void;
  /** Types a device code and agrees. @param name Who does; whoever signs in when left out. @throws Error when no sign-in waits for it. */
  approve(userCode: string, name?: string): void;
  /** Types a device code and says no. @throws Error when no sign-in waits for it. */
  decline(userCode: string): void;
  /** Makes the refresh tokens of a person void. @throws Error when no tenant knows them. */
  revokeSessions(name: string): void;
  /** Device codes that wait for somebody. */
  pendingUserCodes(): string[];
}

/** @param entra Finds the one that counts, since a reset makes a new one. */
export function entraControls(entra: () => Entra): EntraControls {
  return {
    signInAs: (name) => entra().signInAs(name),
    refuseNext: (refusal) => entra().refusals.add(refusal),
    approve: (userCode, name) => {
      const approvedBy = name === undefined ? undefined : entra().personNamed(name);
      entra().deviceCodes.settle(userCode, { approvedBy });
    },
    decline: (userCode) => entra().deviceCodes.settle(userCode, 'declined'),
    revokeSessions: (name) => entra().revokeSessions(name),
    pendingUserCodes: () => entra().deviceCodes.pending(),
  };
}
