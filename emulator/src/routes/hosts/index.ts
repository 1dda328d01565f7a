import type { HostRoute } from './host-route.js';

/** Hosts that belong to no organization. */
export const HOST_ROUTES: readonly HostRoute[] = [];
