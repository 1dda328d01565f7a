import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import { isHtml, type TextAnswer } from './answer.js';
import type { Asked } from './asked.js';
import { findGate, type Gate } from './challenge.js';
import type { Signature } from './connection.js';
import { anonymous } from './not-allowed.js';
import { scopeHints } from './scope-hints.js';

/** The credential, or the lack of one, is turned down. */
export function notSignedIn(answer: TextAnswer, asked: Asked, reason: string | undefined): AdocError {
  const { organization, credential, kind, remedies } = asked;
  const gate = organization.deployment === 'server' ? findGate(answer) : undefined;
  if (gate === 'windows' || (gate === 'basic' && kind === 'pat')) return keptOut(organization, gate);
  // Some services say 401 where a token that works elsewhere lacks a scope; an expired or unknown one works nowhere.
  const isUseless = reason !== undefined && (reason.includes('expired') || reason.includes(anonymous));
  const mayLackScope = kind === 'pat' && answer.status === 401 && !isUseless;
  const page = isHtml(answer) ? 'It answered with a sign-in page instead of data.' : undefined;
  return new AdocError(
    credential ? `${organization.url} does not accept ${credential}.` : `${organization.url} wants you to sign in.`,
    {
      code: 'not-signed-in',
      exitCode: exitCodes.notAllowed,
      reason: reason ?? page ?? causes[kind ?? 'pat'],
      suggestions: [...remedies, ...(mayLackScope ? scopeHints(asked, 'If the token works elsewhere, give it') : [])],
    },
  );
}

const causes: Record<Signature['kind'], string> = {
  pat: 'The token may be expired, revoked, mistyped, or made for another organization.',
  basic: 'User name or password are wrong, or the account is locked.',
  bearer: 'The sign-in may have ended, or belong to another tenant.',
};

/** The web server in front of a Server turns the credential away, whether it is good or not. */
function keptOut({ url }: Organization, gate: Gate): AdocError {
  const withPassword = `adoc devops login --organization ${url} --auth-type basic --username 'DOMAIN\\user'`;
  return gate === 'windows'
    ? new AdocError(`${url} lets nobody in but with a sign-in of Windows, which adoc does not speak.`, {
        code: 'windows-sign-in-only',
        exitCode: exitCodes.notAllowed,
        reason: 'It offers Negotiate and NTLM alone.',
        suggestions: [
          'Ask its administrator to let personal access tokens in, as Azure DevOps Server does after setup.',
          `Or for Basic authentication over https, then: ${withPassword}`,
        ],
      })
    : new AdocError(`${url} takes the token for the password of a Windows account.`, {
        code: 'iis-basic-authentication',
        exitCode: exitCodes.notAllowed,
        reason: 'Basic authentication is switched on in IIS, and personal access tokens do not work then.',
        suggestions: ['Ask its administrator to switch it off.', `Or sign in with a password: ${withPassword}`],
      });
}
