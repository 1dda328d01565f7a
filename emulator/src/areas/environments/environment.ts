import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

/** A namespace of a Kubernetes cluster that belongs to an environment. */
export interface KubernetesResource {
  /** Unique in the organization, from 1. */
  id: number;
  name: string;
  namespace: string;
  clusterName: string | undefined;
  /** Of the connection that reaches it. */
  serviceEndpointId: string;
  tags: string[];
  createdBy: User;
  createdOn: string;
  lastModifiedBy: User;
  lastModifiedOn: string;
}

/** Where stages deploy to. */
export interface Environment {
  /** Unique in the organization, from 1. */
  id: number;
  name: string;
  description: string;
  project: Project;
  resources: KubernetesResource[];
  createdBy: User;
  createdOn: string;
  lastModifiedBy: User;
  lastModifiedOn: string;
}
