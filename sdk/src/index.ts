export * as Args from '@oclif/core/args';
export type { Command } from '@oclif/core/command';
export * as Flags from '@oclif/core/flags';
export { AdocCommand, type CommandArgs, type CommandFlags } from './commands/adoc-command.js';
export { readGlobalOptions, yesFlag } from './commands/global-flags.js';
export { OrganizationCommand } from './commands/organization-command.js';
export { parseDuration } from './commands/parse-duration.js';
export { parseTime } from './commands/parse-time.js';
export { plainProgressFlag } from './commands/plain-progress-flag.js';
export { ProjectCommand } from './commands/project-command.js';
export { AdocError, type AdocErrorOptions, exitCodes } from './errors/adoc-error.js';
export { fullRef, refOfKind, shortRef } from './git/branch-name.js';
export type {
  Clock,
  Download,
  Found,
  GlobalOptions,
  Host,
  Organization,
  Session,
  SessionChoice,
  Source,
} from './host/contract.js';
export { findIdentity, type Identity, me, type People } from './identities/find-identity.js';
export { isGuid } from './identities/is-guid.js';
export { localDate } from './output/local-date.js';
export { localTime } from './output/local-time.js';
export { oneLine } from './output/one-line.js';
export {
  type Column,
  defineTable,
  type Sentences,
  sentences,
  type Table,
  type Text,
  text,
  type View,
} from './output/table.js';
export { terminalSafe } from './output/terminal-safe.js';
export { findProgram, type Program } from './programs/find-program.js';
export { tokenVariables, withoutTokens } from './programs/without-tokens.js';
export type { PageOptions, RequestOptions, RestClient, ServiceName } from './rest/client.js';
export { NEWEST, newest } from './rest/newest.js';
export { path } from './rest/path.js';
