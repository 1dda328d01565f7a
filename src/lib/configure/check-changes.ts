import path from 'node:path';
import { readAuthority } from '../rest/certificates.js';
import type { SettingChanges } from '../settings/change-settings.js';

/** Checks what only the file system can tell. @throws AdocError (exit 2) for a certificate file that cannot be used */
export async function checkChanges({ ca }: SettingChanges): Promise<void> {
  if (ca) await readAuthority(path.resolve(ca));
}
