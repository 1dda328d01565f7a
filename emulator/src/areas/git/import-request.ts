import type { User } from '../identities/user.js';
import type { AsyncOperation } from './async-operation.js';
import type { Repository } from './repository.js';

/** Where an import takes its content from. */
export type ImportSource =
  | { kind: 'repository'; repository: Repository }
  /** On this machine, by file or HTTP: the emulator goes nowhere else. */
  | { kind: 'remote'; url: string }
  /** @property reason For people. */
  | { kind: 'unreachable'; reason: string };

/** An import of a repository, which the service does in the background. */
export interface ImportRequest extends AsyncOperation {
  /** Unique in the organization. */
  id: number;
  repository: Repository;
  user: User;
  source: ImportSource;
  /** As the client wrote it. */
  parameters: object;
  /** A service connection that goes once the import is done. */
  passingConnection: string | undefined;
  /** Why it failed. */
  errorMessage: string | undefined;
}
