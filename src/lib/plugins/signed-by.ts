import type { Local } from '../local.js';
import type { Installation } from './installed-plugin.js';
import type { NpmOptions } from './run-npm.js';
import { runNpm } from './run-npm.js';

interface Dist {
  signatures?: { keyid?: string }[];
  attestations?: { url?: string };
}

/** What is known of a package that no registry has. */
export const unsigned: Pick<Installation, 'signatures' | 'provenance'> = { signatures: [], provenance: null };

/** What the registry tells about who signed and who built a version. Nothing where it tells nothing, or cannot be asked. */
export async function signedBy(
  local: Pick<Local, 'machine' | 'settings'>,
  version: string,
  npm: NpmOptions,
): Promise<Pick<Installation, 'signatures' | 'provenance'>> {
  try {
    const text = await runNpm(local, ['view', '--json'], [version, 'dist'], npm);
    const { signatures = [], attestations } = JSON.parse(text) as Dist;
    return {
      signatures: signatures.flatMap(({ keyid }) => keyid ?? []),
      provenance: attestations?.url ?? null,
    };
  } catch {
    return unsigned;
  }
}
