import { existsSync } from 'node:fs';
import path from 'node:path';

/** Why there can be no keyring here (containers, ssh, CI), found without starting anything; undefined when there may be one. */
export function findMissingSession(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform === 'darwin' || platform === 'win32') return undefined;
  if (env.DBUS_SESSION_BUS_ADDRESS) return undefined;
  const directory = env.XDG_RUNTIME_DIR;
  if (directory && existsSync(path.join(directory, 'bus'))) return undefined;
  const second = directory ? `there is no ${path.join(directory, 'bus')}` : 'XDG_RUNTIME_DIR is not set either';
  return `there is no D-Bus session: DBUS_SESSION_BUS_ADDRESS is not set and ${second}`;
}
