import { AdocError, exitCodes } from '@adoc/sdk';
import type { Repository } from '../api/repositories.js';

/** What git may be given. Others, such as `ext::`, would run programs of the server's choice. */
const grammars = {
  https: /^https?:\/\/[^\s-]\S*$/i,
  ssh: /^(?:ssh:\/\/)?\w[\w.-]*@[a-z0-9][\w.-]*:\S*$/i,
} as const;

/** @throws AdocError for an address that is none of a Git server */
export function cloneUrl(
  { remoteUrl, sshUrl, name }: Pick<Repository, 'name' | 'remoteUrl' | 'sshUrl'>,
  by: 'https' | 'ssh',
): string {
  const url = by === 'ssh' ? sshUrl : remoteUrl;
  if (url && grammars[by].test(url) && (by === 'ssh' || URL.canParse(url))) return url;
  throw new AdocError(`The server gives no usable address to clone "${name}" from.`, {
    code: 'no-clone-url',
    exitCode: exitCodes.unavailable,
    reason: url ? `It says: ${url}` : undefined,
    suggestions: by === 'ssh' ? ['Clone without --ssh.'] : [],
  });
}
