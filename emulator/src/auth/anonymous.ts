import type { User } from '../areas/identities/user.js';

const NOBODY = 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';

/** Whom the service names when it answers without knowing the caller. */
export const ANONYMOUS: User = { id: NOBODY, displayName: 'Anonymous', account: NOBODY };
