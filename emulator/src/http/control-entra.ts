import type { EntraControls } from '../areas/entra/entra-controls.js';
import type { PlannedRefusal } from '../areas/entra/planned-refusals.js';

/** What can be told to Entra ID as JSON; the fields are done in this order. */
interface EntraStep {
  /** Display name or account name. */
  signInAs?: string;
  /** A user code. */
  approve?: string;
  decline?: string;
  refuse?: PlannedRefusal;
  /** Display name or account name. */
  revokeSessions?: string;
}

const KEYS = ['signInAs', 'approve', 'decline', 'refuse', 'revokeSessions'];

/** @throws Error when the step is none. */
export function controlEntra(entra: EntraControls, step: EntraStep): void {
  const unknown = Object.keys(step).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; known: ${KEYS.join(', ')}`);
  const { signInAs, approve, decline, refuse, revokeSessions } = step;
  if (refuse && !(refuse.grant && refuse.error)) throw new Error('refuse: an object with grant and error');
  if (signInAs !== undefined) entra.signInAs(signInAs);
  if (approve !== undefined) entra.approve(approve);
  if (decline !== undefined) entra.decline(decline);
  if (refuse) entra.refuseNext(refuse);
  if (revokeSessions !== undefined) entra.revokeSessions(revokeSessions);
}
