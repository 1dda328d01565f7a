import { perOrganization } from '../per-organization.js';

/** When the emulator started, in milliseconds since 1970: the runs of a seed lie before it. It has to be asked for at the start. */
export const startedAt = perOrganization(({ clock }) => clock.now());
