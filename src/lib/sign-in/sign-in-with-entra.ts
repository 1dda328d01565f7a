import { AdocError, exitCodes, type GlobalOptions, type Organization } from '@adoc/sdk';
import { chooseMethod } from '../entra/choose-method.js';
import { entraError } from '../entra/entra-error.js';
import type { EntraMethod, EntraMethodKind } from '../entra/entra-method.js';
import { type EntraSecret, type OwnSecret, sealEntraSecret } from '../entra/entra-secret.js';
import type { EntraToken } from '../entra/entra-token.js';
import { findEntraVariable } from '../entra/environment.js';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import { type Talk, talkOn } from '../talk.js';
import type { Given } from './given.js';
import { readOwnSecret } from './read-own-secret.js';

export interface EntraWish {
  kind: EntraMethodKind;
  /** Undefined: for every organization of Services that has no sign-in of its own. */
  organization: Organization | undefined;
  tenant: string | undefined;
  clientId: string | undefined;
  certificate: string | undefined;
  options: GlobalOptions;
}

/**
 * Signs in with Microsoft Entra ID.
 * @throws AdocError exit 2 when something is missing, 4 when the sign-in is refused, 5 when Entra ID cannot be asked
 */
export async function signInWithEntra(local: Local, wish: EntraWish): Promise<Given> {
  const { organization, kind, clientId, certificate, options } = wish;
  const { machine } = local;
  const { env, cwd } = machine;
  if (organization?.deployment === 'server') throw notForServers(organization);
  if (kind === 'browser' && options.noInput) throw noBrowser();
  const ownClient = (await local.settings())['entra.clientId'];
  const method = await chooseMethod({ kind, clientId, certificate, ownClient, env, cwd });
  const talk = talkOn(machine, options);
  const tenant = await chooseTenant(local, wish, method, talk);
  const own = await readOwnSecret(machine, method, options);
  try {
    const token = await acquire(local, { method, tenant, talk, own });
    const { accessToken, expiresAt, cache } = token;
    const kept: EntraSecret = { accessToken, expiresAt, ...(cache === undefined ? {} : { cache }), ...own };
    return { kind: 'entra', secret: sealEntraSecret(kept), accessToken: new Secret(accessToken), tenant, method };
  } catch (error) {
    throw entraError(error);
  }
}

interface Acquisition {
  method: EntraMethod;
  tenant: string;
  talk: Talk;
  own: OwnSecret;
}

async function acquire(local: Local, { method, tenant, talk, own }: Acquisition): Promise<EntraToken> {
  if (method.kind === 'browser' || method.kind === 'device-code') {
    const { signInUser } = await import('../entra/sign-in-user.js');
    return signInUser(local, { method, tenant, talk });
  }
  const { signInApplication } = await import('../entra/sign-in-application.js');
  return signInApplication(local, { method, tenant, talk, secret: own });
}

/** Whoever signs in to another tenant than the organization's is let in, and sees nothing: so the organization is asked first. */
async function chooseTenant(
  local: Local,
  { organization, tenant }: EntraWish,
  method: EntraMethod,
  talk: Talk,
): Promise<string> {
  if (tenant !== undefined) return checked(tenant);
  const found =
    (organization && (await local.findTenant(organization, talk))) ??
    (await findEntraVariable(local.machine.env, 'tenant'));
  if (found) return checked(found);
  if (method.kind === 'browser' || method.kind === 'device-code') return 'organizations';
  if (method.kind === 'managed-identity') return 'managed-identity';
  throw new AdocError('An application signs in to one tenant, and none is given.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--tenant ID', 'Or --organization URL, which tells its tenant.'],
  });
}

/** The tenant becomes a part of an address. */
function checked(tenant: string): string {
  if (/^[a-z0-9][a-z0-9.-]*$/i.test(tenant)) return tenant;
  throw new AdocError('A tenant is a GUID or a domain name.', { code: 'usage', exitCode: exitCodes.usage });
}

function noBrowser(): AdocError {
  return new AdocError('Nobody can be asked to sign in in a browser: --no-input is given.', {
    code: 'no-input',
    exitCode: exitCodes.usage,
    suggestions: [
      'On another device: --device-code',
      'As an application: --service-principal, --managed-identity or --workload-identity',
    ],
  });
}

function notForServers({ url }: Organization): AdocError {
  return new AdocError('Microsoft Entra ID signs in to Azure DevOps Services only.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [
      `A Server takes a token: adoc devops login --organization ${url}`,
      'Or a password: --auth-type basic',
    ],
  });
}
