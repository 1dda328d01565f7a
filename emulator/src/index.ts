export type { Pat } from './auth/account.js';
export { defaultSeed } from './default-seed.js';
export type { Fault } from './http/faults.js';
export type { LoggedRequest } from './http/request-log.js';
export type { Tls } from './http/server.js';
export type { ServerVersion } from './http/server-version.js';
export { parseSeed } from './parse-seed.js';
export type { OrganizationSeed, ProjectSeed, RepositorySeed, Seed } from './seed.js';
export { type Emulator, type EmulatorOptions, startEmulator } from './start-emulator.js';
