import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

/** A project that has a service connection, and what it calls it. */
export interface ConnectionReference {
  project: Project;
  name: string;
  description: string | undefined;
}

/** How pipelines reach another service. */
export interface Connection {
  /** GUID. */
  id: string;
  name: string;
  description: string;
  /** As the client wrote it. */
  type: string;
  url: string;
  scheme: string;
  /** What it signs in with, secrets included. */
  parameters: Record<string, string | null>;
  data: Record<string, string | null>;
  owner: string;
  createdBy: User;
  state: 'Ready' | 'InProgress' | 'Failed';
  statusMessage: string;
  /** At least one. */
  references: ConnectionReference[];
}
