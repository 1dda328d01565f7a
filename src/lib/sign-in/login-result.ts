import { sentences } from '@adoc/sdk';
import { isMarketplace } from '../organization/marketplace.js';
import { dayOf } from '../pats/expiry.js';
import type { DefaultKept } from './keep-default.js';
import type { SignedIn } from './sign-in.js';
import { nameOfUser } from './who-am-i.js';

export type LoginResult = SignedIn & DefaultKept;

/** What a login tells a person: who, where, which default, and what will win over it. */
export const loginView = sentences<LoginResult>((result) => [
  whoSentence(result),
  storeSentence(result),
  ...(result.expiresAt ? [`It expires on ${dayOf(result.expiresAt)}.`] : []),
  ...(isForPublishing(result) ? [] : [defaultSentence(result)]),
  ...(result.defaultProblem ? [`The default could not be changed: ${result.defaultProblem}`] : []),
  ...(result.droppedProject
    ? [`The default project ${result.droppedProject} belonged to the former default and is cleared.`]
    : []),
  ...(result.overriddenBy
    ? [`The environment variable ${result.overriddenBy} is set: its token is used instead of this one.`]
    : []),
  ...(result.defaultOverriddenBy
    ? [
        `The environment variable ${result.defaultOverriddenBy} is set: it names the organization instead of the default.`,
      ]
    : []),
]);

function whoSentence({ organization, user, kind }: LoginResult): string {
  if (organization && user) return `Signed in to ${organization} as ${nameOfUser(user)}.`;
  if (organization) return `The ${nouns[kind]} is kept for ${organization}, which cannot be asked whether it is good.`;
  const checked = kind === 'entra' ? '' : ' It is checked when it is first used.';
  return `The ${nouns[kind]} is kept as the default for Azure DevOps Services.${checked}`;
}

const nouns = { pat: 'token', basic: 'password', entra: 'sign-in' };

function storeSentence({ kind, store, storeDescription, storeReason }: LoginResult): string {
  if (store === 'keychain') return `The ${nouns[kind]} is kept in the ${storeDescription}.`;
  return `The ${nouns[kind]} is kept in the ${storeDescription}, which only you can read${storeReason ? ` (no keychain: ${storeReason})` : ''}.`;
}

/** The Marketplace is no organization, and so no default. */
const isForPublishing = ({ organization }: LoginResult): boolean =>
  organization !== null && isMarketplace({ url: organization });

function defaultSentence({ organization, defaultOrganization, isNewDefault }: LoginResult): string {
  if (!defaultOrganization)
    return 'There is no default organization. Set one: adoc devops configure --defaults organization=URL';
  if (isNewDefault) return `It is the default organization now: ${defaultOrganization}`;
  const isOther = organization !== null && organization !== defaultOrganization;
  return `The default organization is ${defaultOrganization}${isOther ? '. To change it: add --set-default' : ''}`;
}
