import { blobStorage } from './blob-storage.js';
import { entra } from './entra/entra.js';
import { githubActions } from './github-actions.js';
import type { HostRoute } from './host-route.js';
import { managedIdentity } from './managed-identity.js';
import { signedLogs } from './signed-logs.js';

/** Hosts that belong to no organization. */
export const HOST_ROUTES: readonly HostRoute[] = [entra, managedIdentity, githubActions, blobStorage, signedLogs];
