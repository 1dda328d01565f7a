import type { Route } from '../route.js';

/** What all resources of Graph have in common. */
export const GRAPH = {
  area: 'Graph',
  hosts: ['vssps.dev.azure.com'],
} satisfies Partial<Route>;

/** Versions of resources that are in preview to this day. */
export const PREVIEW = { resourceVersion: 1, minVersion: '3.2', maxVersion: '7.2', releasedVersion: '0.0' };

export const RELEASED = { ...PREVIEW, releasedVersion: '7.1' };

export const READ = ['vso.graph'];
export const MANAGE = ['vso.graph_manage'];
