import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Secret Service of its own on a D-Bus of its own: nothing that the user of this machine has is touched. */
export interface PrivateKeyring {
  /** What a process needs in its environment to find this keyring, and no other. */
  env: { DBUS_SESSION_BUS_ADDRESS: string; HOME: string; XDG_RUNTIME_DIR: string; XDG_DATA_HOME: string };
  /** Locks it; nothing is there that could ask for the password. */
  lock(): Promise<void>;
  /** From now on it never answers, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends the Secret Service; the bus stays. */
  leave(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether this machine has the programs; suites are skipped where it does not. */
export const hasKeyringPrograms =
  process.platform === 'linux' &&
  ['dbus-daemon', 'gnome-keyring-daemon', 'gdbus'].every((name) => !spawnSync(name, ['--help']).error);

// No service directories: the bus of a real session would start another Secret Service when ours has left.
const busConfiguration = (socket: string) => `<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>`;

export async function startPrivateKeyring(): Promise<PrivateKeyring> {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'adoc-keyring-'));
  const runtime = path.join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const configuration = path.join(home, 'bus.conf');
  writeFileSync(configuration, busConfiguration(path.join(runtime, 'bus')));

  const bus = spawn('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(bus.stdout, 'data')) as [Buffer];
  const env = {
    PATH: process.env.PATH,
    DBUS_SESSION_BUS_ADDRESS: String(address).trim(),
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: path.join(home, 'data'),
  };
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets', '--unlock'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The end of the input is the end of the password.
  daemon.stdin?.end('correct horse');
  const gdbus = (...args: string[]) => promisify(execFile)('gdbus', args, { env });
  await gdbus('wait', '--session', '--timeout', '10', 'org.freedesktop.secrets');

  return {
    env,
    async lock() {
      const service = ['--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets'];
      const method = ['--method', 'org.freedesktop.Secret.Service.Lock'];
      await gdbus('call', '--session', ...service, ...method, '["/org/freedesktop/secrets/collection/login"]');
    },
    freeze: () => void daemon.kill('SIGSTOP'),
    thaw: () => void daemon.kill('SIGCONT'),
    leave: () => end(daemon),
    async stop() {
      await end(daemon);
      await end(bus);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  await ended;
}
