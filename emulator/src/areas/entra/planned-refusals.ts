import { EntraError } from './entra-error.js';

/** What is to be refused once, whoever asks. */
export interface PlannedRefusal {
  /** A grant type, or `authorize` or `devicecode`. */
  grant: string;
  /** As OAuth calls it, such as `interaction_required`. */
  error: string;
  /** Number after `AADSTS`. */
  code?: number;
  description?: string;
}

/** The refusals that wait for their request, oldest first. */
export class PlannedRefusals {
  #planned: PlannedRefusal[] = [];

  add(refusal: PlannedRefusal): void {
    this.#planned.push(refusal);
  }

  /** @throws EntraError that was planned for this kind of request; it is used up by this. */
  meet(grant: string): void {
    const planned = this.#planned.find((refusal) => refusal.grant === grant);
    if (!planned) return;
    this.#planned = this.#planned.filter((refusal) => refusal !== planned);
    const { error, code, description = 'The sign-in was refused.' } = planned;
    throw new EntraError({ error, code, message: description });
  }
}
