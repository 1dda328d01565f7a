import type { Clock } from '../../clock.js';
import { identifier } from '../../identifier.js';
import type { Secrets } from '../tokens/secrets.js';
import { writeJwt } from './jwt.js';

/** What a workload says of itself to Entra ID. */
interface Workload {
  issuer: string;
  subject: string;
  audience: string;
  /** More claims, such as the repository. */
  more?: Readonly<Record<string, unknown>>;
}

/** Seconds. */
const LIFE = 600;

/** Makes the token of a pipeline or another workload, which an application can trust in place of a secret. */
export function issueAssertion(
  { clock, secrets }: { clock: Clock; secrets: Secrets },
  { issuer, subject, audience, more = {} }: Workload,
): string {
  const now = Math.floor(clock.now() / 1000);
  const jti = identifier('assertion', issuer, subject, String(now));
  return secrets.add(
    writeJwt({ jti, iss: issuer, sub: subject, aud: audience, ...more, iat: now, nbf: now, exp: now + LIFE }),
  );
}
