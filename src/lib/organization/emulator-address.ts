import { AdocError, exitCodes } from '@adoc/sdk';
import { isLoopbackAddress } from './loopback.js';
import { quoteValue } from './quote-value.js';
import { isServicesHost, servicesHost } from './services-hosts.js';

/**
 * Reads `ADOC_EMULATOR`. Only an address of this machine will do, and no name: whoever could make the name mean
 * another machine would receive every credential for Azure DevOps Services.
 * @throws AdocError (exit 2)
 */
export function parseEmulatorAddress(text: string): URL {
  const [, host, port] = /^https?:\/\/([\d.]+|\[::1\])(?::([1-9]\d{0,4}))?\/?$/i.exec(text) ?? [];
  if (host !== undefined && isLoopbackAddress(host) && Number(port ?? 1) <= 65_535) return new URL(text);
  throw new AdocError(`ADOC_EMULATOR: ${quoteValue(text) ?? 'the given value'} is not an address of this machine.`, {
    code: 'not-loopback',
    exitCode: exitCodes.usage,
    reason: 'An emulator stands in for Azure DevOps Services on the loopback interface only.',
    suggestions: ['Give scheme, loopback address and port: http://127.0.0.1:8080', 'Unset ADOC_EMULATOR'],
  });
}

/** Where artifacts are kept: addresses of it are signed, and nobody sends a credential there. */
const storage = /^[a-z0-9-]+\.blob\.core\.windows\.net$/;

/** Services, their storage, the sign-in of Microsoft Entra ID, and the address at which a machine of Azure asks for its identity. */
function isStoodInFor({ protocol, port, hostname }: URL): boolean {
  if (port !== '') return false;
  if (protocol === 'http:') return hostname === '169.254.169.254';
  return isServicesHost(hostname) || hostname === 'login.microsoftonline.com' || storage.test(hostname);
}

/**
 * Where a request for Azure DevOps Services goes while an emulator stands in: the host becomes a part of the path.
 * Every other URL is returned as it is.
 */
export function rewriteForEmulator(url: URL, emulator: URL): URL {
  if (!isStoodInFor(url)) return url;
  const prefix = url.hostname === servicesHost ? '' : `/_host/${url.hostname}`;
  return new URL(`${emulator.origin}${prefix}${url.pathname}${url.search}`);
}
