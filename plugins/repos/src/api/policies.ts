import { path, type RestClient } from '@adoc/sdk';

/** Where a policy is in force: on branches, in a whole repository, or (without a repository) in all of the project. */
export interface PolicyScope {
  repositoryId?: string | null;
  /** `refs/heads/main`, or the beginning of such names: `refs/heads/release/`. */
  refName?: string | null;
  /** `Exact`, `Prefix` or `DefaultBranch`; servers do not agree on its case. */
  matchKind?: string;
}

/** What a policy asks for; each kind has fields of its own. */
export interface PolicySettings {
  scope?: PolicyScope[];
  [field: string]: unknown;
}

/** A policy as a client sends it. */
export interface PolicyInput {
  isEnabled: boolean;
  isBlocking: boolean;
  type: { id: string; displayName?: string };
  settings: PolicySettings;
}

/** https://learn.microsoft.com/rest/api/azure/devops/policy/configurations — the fields that are used here. */
export interface Policy extends PolicyInput {
  id: number;
  isDeleted?: boolean;
}

interface Place {
  repositoryId: string;
  /** In full: `refs/heads/main`. */
  refName: string;
}

/** All policies of a project, page after page. */
export function listPolicies(client: RestClient, project: string): AsyncIterable<Policy> {
  return client.pages(path`${project}/_apis/policy/configurations`, { subject: `project "${project}"` });
}

/** Those that are in force on a branch: set for it by name, by a beginning, for its repository or for the project. */
export function listPoliciesOn(client: RestClient, project: string, place: Place): AsyncIterable<Policy> {
  return client.pages(path`${project}/_apis/git/policy/configurations`, {
    query: { ...place },
    subject: `project "${project}"`,
  });
}

export function getPolicy(client: RestClient, project: string, id: number): Promise<Policy> {
  return client.get(one(project, id), { subject: subject(project, id) });
}

export function createPolicy(client: RestClient, project: string, policy: unknown): Promise<Policy> {
  return client.send('POST', path`${project}/_apis/policy/configurations`, { body: policy });
}

/** Replaces a policy; what is left out is reset. */
export function updatePolicy(client: RestClient, project: string, id: number, policy: unknown): Promise<Policy> {
  return client.send('PUT', one(project, id), { body: policy, subject: subject(project, id) });
}

export function deletePolicy(client: RestClient, project: string, id: number): Promise<void> {
  return client.send('DELETE', one(project, id), { subject: subject(project, id) });
}

const one = (project: string, id: number): string => path`${project}/_apis/policy/configurations/${id}`;
const subject = (project: string, id: number): string => `policy ${id} in the project "${project}"`;
