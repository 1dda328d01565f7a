import type { Project } from '../../areas/core/project.js';
import { type AccessEntry, defaultEntries } from '../../areas/security/default-entries.js';
import { GIT_NAMESPACE } from '../../areas/security/git-namespace.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

/** Who is allowed what, place by place. Read only: everything is as it is from the start. */
export const accessControlLists: Route = {
  id: '18a2ad18-7571-46ae-bec7-0c7da1495885',
  area: 'Security',
  resource: 'AccessControlLists',
  template: '_apis/{resource}/{securityNamespaceId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', parameter: 'securityNamespaceId', scopes: ['vso.security_manage'], run: list }],
};

/** Root of the places of Git: `repoV2/PROJECT/REPOSITORY`. */
const ROOT = 'repoV2';

function list(call: Call): Answer {
  const { parameters, query, organization } = call;
  if (parameters.securityNamespaceId?.toLowerCase() !== GIT_NAMESPACE) return answer.list([]);
  const wanted = query.text('descriptors')?.toLowerCase().split(',');
  const isWanted = ({ descriptor }: AccessEntry): boolean => wanted?.includes(descriptor.toLowerCase()) ?? true;
  const places: (Project | undefined)[] = [undefined, ...organization.projects];
  const lists = places.map((project) => ({
    token: project ? `${ROOT}/${project.id}` : ROOT,
    entries: defaultEntries(organization, project).filter(isWanted),
  }));
  const token = query.text('token')?.replace(/\/$/, '').toLowerCase();
  const isBelow = (place: string): boolean => query.flag('recurse') && place.startsWith(`${token}/`);
  const shown = lists.filter(({ token: place }) => {
    const name = place.toLowerCase();
    return token === undefined || name === token || isBelow(name);
  });
  return answer.list(shown.map(({ token: place, entries }) => body(call, place, entries)));
}

function body({ query }: Call, token: string, entries: readonly AccessEntry[]): object {
  const isExtended = query.flag('includeExtendedInfo');
  const extended = ({ allow }: AccessEntry) => (isExtended ? { extendedInfo: { effectiveAllow: allow } } : {});
  return {
    inheritPermissions: true,
    token,
    acesDictionary: Object.fromEntries(entries.map((entry) => [entry.descriptor, { ...entry, ...extended(entry) }])),
    ...(isExtended && { includeExtendedInfo: true }),
  };
}
