import type { Program } from '@adoc/sdk';

export { findProgram, type Program } from '@adoc/sdk';

export const git: Program = { name: 'git', onWindows: 'git.exe' };
export const npm: Program = { name: 'npm', onWindows: 'npm.cmd' };
export const azureCli: Program = { name: 'az', onWindows: 'az.cmd' };
