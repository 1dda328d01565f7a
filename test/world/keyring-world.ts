import { type PrivateKeyring, startPrivateKeyring } from '../lib/secrets/private-keyring.js';
import { createWorld, type World } from './create-world.js';

export interface KeyringWorld extends World {
  keyring: PrivateKeyring;
  /** What the session of the keyring has in its environment. */
  session: { DBUS_SESSION_BUS_ADDRESS: string; XDG_RUNTIME_DIR: string };
}

/** A world on a desktop: its programs find a keyring of their own. Only where `hasKeyringPrograms`. */
export async function createKeyringWorld(): Promise<KeyringWorld> {
  const [world, keyring] = await Promise.all([createWorld(), startPrivateKeyring()]);
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = keyring.env;
  const session = { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR };
  const adoc: World['adoc'] = (words, { env, ...rest } = {}) =>
    world.adoc(words, { env: { ...session, ...env }, ...rest });
  return {
    ...world,
    keyring,
    session,
    adoc,
    async close() {
      await keyring.stop();
      await world.close();
    },
  };
}
