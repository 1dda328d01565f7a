import { path, type RestClient } from '@adoc/sdk';

/** Security namespace of Git repositories: the same everywhere. */
const gitNamespace = '2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87';

/** https://learn.microsoft.com/rest/api/azure/devops/security/security-namespaces — something that may be allowed or denied. */
export interface Action {
  bit: number;
  displayName: string;
}

/** https://learn.microsoft.com/rest/api/azure/devops/security/access-control-lists — what is set at one place. */
export interface AccessControlList {
  /** Whether what is set above counts here. */
  inheritPermissions: boolean;
  acesDictionary: Record<string, { descriptor: string; allow: number; deny: number }>;
}

/** https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities — the fields that are used here. */
interface NamedIdentity {
  descriptor: string;
  providerDisplayName: string;
  customDisplayName?: string;
}

/** What can be done with Git repositories. */
export async function listActions(client: RestClient): Promise<Action[]> {
  const [namespace] = await client.list<{ actions: Action[] }>(path`_apis/securitynamespaces/${gitNamespace}`);
  return namespace?.actions ?? [];
}

/** What is set at a place, such as `repoV2/PROJECT/REPOSITORY` with ids; undefined where nothing is. */
export async function findAccessControlList(client: RestClient, token: string): Promise<AccessControlList | undefined> {
  const [list] = await client.list<AccessControlList>(path`_apis/accesscontrollists/${gitNamespace}`, {
    query: { token },
  });
  return list;
}

/** How many descriptors fit into an address. */
const batchSize = 20;

/** Display names by descriptor. @param client of the service `graph` */
export async function readNames(client: RestClient, descriptors: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let at = 0; at < descriptors.length; at += batchSize) {
    const found = await client.list<NamedIdentity | null>('_apis/identities', {
      query: { descriptors: descriptors.slice(at, at + batchSize).join(',') },
    });
    // Whoever has been removed leaves a gap.
    for (const each of found) if (each) names.set(each.descriptor, each.customDisplayName || each.providerDisplayName);
  }
  return names;
}
