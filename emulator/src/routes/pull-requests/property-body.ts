import type { Property } from '../../areas/pull-requests/pull-request.js';

/** Properties as the service shows them: each with its .NET type. */
export const propertyBodies = (properties: Iterable<readonly [string, Property]>): object =>
  Object.fromEntries([...properties].map(([name, { type, value }]) => [name, { $type: type, $value: value }]));
