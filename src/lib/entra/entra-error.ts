import { AdocError, exitCodes } from '@adoc/sdk';
import { hideRevealed } from '../secrets/revealed.js';

/** Codes of Microsoft Entra ID that say what to do, by what they mean. */
const meanings: [RegExp, string, string[]][] = [
  [
    /AADSTS(7000215|7000222)/,
    'The secret of the application is wrong or has expired.',
    ['Make a new one, and sign in again.'],
  ],
  [
    /AADSTS700027/,
    'The application does not know this certificate.',
    ['Upload it to the application, or give another: --certificate FILE.pem'],
  ],
  [/AADSTS700016/, 'The tenant knows no application of this client id.', ['Check --client-id and --tenant.']],
  [/AADSTS90002/, 'There is no such tenant.', ['Check --tenant.']],
  [/AADSTS(50020|50034)/, 'The user does not belong to the tenant of the organization.', ['Sign in as another user.']],
  [
    /AADSTS(65001|90094)/,
    'Nobody has allowed this client to use Azure DevOps in the tenant.',
    ['Ask an administrator to consent, or give another client: --client-id'],
  ],
  [
    /AADSTS(50076|50079|53003|53000|530003)/,
    'A policy of the tenant wants more than this way of signing in gives.',
    ['Sign in in a browser of this machine: adoc devops login --auth-type entra'],
  ],
  [
    /AADSTS700024/,
    'What the application proves itself with is not valid now.',
    ['Set the clock of this machine, or get a fresh federated token.'],
  ],
  [
    /AADSTS(700211|700212|700213|70021)\b/,
    'The tenant does not accept the federated token.',
    ['Compare issuer, subject and audience with the federated credential of the application.'],
  ],
];

/** What stands for an answer of a browser that never came. */
export const browserClosed = 'browser_closed';

/** What Entra ID itself answered. */
export interface Refusal {
  /** As OAuth calls it, such as `invalid_grant`. */
  error: string;
  /** Begins with a number such as `AADSTS65001`. */
  description: string;
}

/** Turns what the identity library throws, and what it had been told, into an error that says what to do. */
export function entraError(error: unknown, refusal?: Refusal): AdocError {
  if (error instanceof AdocError) return error;
  const { errorCode = '', message = '' } = error as { errorCode?: string; message?: string };
  const text = `${errorCode} ${message} ${refusal?.error} ${refusal?.description}`;
  const reason = reasonIn(refusal?.description || message);
  if (errorCode === browserClosed) {
    return failure('Nobody signed in in the browser in time.', undefined, [
      'Start again.',
      'Where no browser can reach this machine: adoc devops login --auth-type entra --device-code',
    ]);
  }
  const [, meaning, suggestions] = meanings.find(([pattern]) => pattern.test(text)) ?? [];
  if (meaning) return failure(meaning, reason, suggestions ?? []);
  if (/authorization_declined|access_denied|AADSTS65004/.test(text))
    return failure('The sign-in was declined.', reason, []);
  if (/expired_token|code_expired|device_code_expired|AADSTS70020/.test(text)) {
    return failure('Nobody entered the code in time.', reason, ['Start again.']);
  }
  if (
    /interaction_required|invalid_grant|login_required|no_account_in_cache|no_tokens_found|consent_required/.test(text)
  ) {
    return failure('The sign-in with Microsoft Entra ID has expired.', reason, []);
  }
  return failure('Microsoft Entra ID gave no token.', reason, []);
}

function failure(message: string, reason: string | undefined, suggestions: string[]): AdocError {
  return new AdocError(message, {
    code: 'entra-refused',
    exitCode: exitCodes.notAllowed,
    reason,
    suggestions: suggestions.length > 0 ? suggestions : ['Sign in again: adoc devops login --auth-type entra'],
  });
}

/** The first sentence: what follows are trace ids and times. */
function reasonIn(message: string): string | undefined {
  const [line = ''] = message.split(/\r?\n| Trace ID:| - Correlation ID:/, 1);
  // Cut, a secret would be known no more.
  return hideRevealed(line).trim().slice(0, 400) || undefined;
}
