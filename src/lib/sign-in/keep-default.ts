import { AdocError, type Organization } from '@adoc/sdk';
import { inOneLine } from '../errors/in-one-line.js';
import type { Local } from '../local.js';
import { findOrganizationVariable } from '../organization/environment-candidates.js';
import { isMarketplace } from '../organization/marketplace.js';

export interface DefaultKept {
  /** The default organization as it is now. */
  defaultOrganization: string | null;
  /** This login made it so. */
  isNewDefault: boolean;
  /** The default project, which belonged to the former default organization. */
  droppedProject: string | null;
  /** The environment variable that wins over the default. */
  defaultOverriddenBy: string | null;
  /** Why the default could not be changed. The user is signed in all the same. */
  defaultProblem: string | null;
}

interface Wish {
  organization: Organization | undefined;
  setDefault: boolean;
}

/** The first organization becomes the default, later ones only on request. Decided under the settings' lock: logins may run at once. */
export async function keepDefault(local: Local, { organization, setDefault }: Wish): Promise<DefaultKept> {
  const { env } = local.machine;
  const before = (await local.settings()).organization ?? null;
  const kept: DefaultKept = {
    defaultOrganization: before,
    isNewDefault: false,
    droppedProject: null,
    defaultOverriddenBy: findOrganizationVariable(env) ?? null,
    defaultProblem: null,
  };
  // The Marketplace is no organization that commands could work with.
  if (!organization || isMarketplace(organization) || (before !== null && !setDefault)) return kept;
  try {
    return { ...kept, ...(await change(local, organization.url, setDefault)) };
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
    return { ...kept, defaultProblem: inOneLine(error) };
  }
}

async function change(local: Local, url: string, setDefault: boolean): Promise<Partial<DefaultKept>> {
  let former: unknown;
  let isGone = false;
  const { droppedProject = null } = await local.changeSettings(async (current) => {
    former = current.organization;
    if (former && !setDefault) return {};
    // Another process may have signed out of it meanwhile, and found no default to clear.
    isGone = (await (await local.accounts()).find(url)) === undefined;
    return isGone ? {} : { organization: url };
  });
  if (isGone) return { defaultOrganization: typeof former === 'string' ? former : null };
  // Another login may have been the first one meanwhile.
  if (typeof former === 'string' && former !== '' && !setDefault) return { defaultOrganization: former };
  return { defaultOrganization: url, isNewDefault: former !== url, droppedProject };
}
