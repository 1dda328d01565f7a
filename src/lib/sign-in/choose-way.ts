import { AdocError, exitCodes } from '@adoc/sdk';
import type { EntraMethodKind } from '../entra/entra-method.js';
import { findEntraWay } from '../entra/environment.js';

/** The flags that decide how to sign in. */
export interface WayFlags {
  'auth-type': string;
  username?: string | undefined;
  tenant?: string | undefined;
  'client-id'?: string | undefined;
  certificate?: string | undefined;
  'device-code': boolean;
  'service-principal': boolean;
  'managed-identity': boolean;
  'workload-identity': boolean;
}

export type Way = { kind: 'pat' } | { kind: 'basic' } | { kind: 'entra'; method: EntraMethodKind };

const methods = ['device-code', 'service-principal', 'managed-identity', 'workload-identity'] as const;
const ofEntra = [...methods, 'tenant', 'client-id', 'certificate'] as const;

/** @throws AdocError (exit 2) for a flag that the way of signing in has no use for: a slip there would go unnoticed */
export function chooseWay(flags: WayFlags, env: NodeJS.ProcessEnv): Way {
  const kind = flags['auth-type'];
  const idle: readonly (keyof WayFlags)[] =
    kind === 'entra' ? ['username'] : kind === 'basic' ? ofEntra : [...ofEntra, 'username'];
  const stray = idle.find((name) => flags[name] !== undefined && flags[name] !== false);
  if (stray) throw misplaced(stray);
  if (kind === 'entra') return { kind, method: methods.find((name) => flags[name]) ?? findEntraWay(env) ?? 'browser' };
  return { kind: kind === 'basic' ? 'basic' : 'pat' };
}

function misplaced(flag: keyof WayFlags): AdocError {
  const type = flag === 'username' ? 'basic' : 'entra';
  return new AdocError(`--${flag} goes with --auth-type ${type}.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`adoc devops login --auth-type ${type} --${flag} …`],
  });
}
