import { type Answer, answer } from '../../http/answer.js';
import { servesHost } from '../../http/router.js';
import type { VersionRow } from '../../http/versions.js';
import type { Route } from '../route.js';

interface Wanted {
  host: string;
  /** Only resources of this area. */
  area: string | undefined;
  /** The versions that apply, undefined when the resource does not exist there. */
  versionsOf(route: Route): VersionRow | undefined;
}

/** Answers `OPTIONS _apis`: the resource table, from which clients learn templates and versions. */
export function listLocations(routes: readonly Route[], { host, area, versionsOf }: Wanted): Answer {
  const rows = routes.flatMap((route) => {
    const versions = versionsOf(route);
    if (!route.id || !versions || !servesHost(route, host)) return [];
    if (area && route.area.toLowerCase() !== area.toLowerCase()) return [];
    const { id, area: name, resource, template } = route;
    return [{ id, area: name, resourceName: resource, routeTemplate: template, ...versions }];
  });
  return answer.list(rows);
}
