import { headerOf, type TextAnswer } from './answer.js';

/**
 * How the IIS of a Server lets people in, where that keeps personal access tokens out. Set up as usual, it offers Bearer and Basic beside the sign-ins of
 * Windows.
 * `windows`: Negotiate and NTLM alone. `basic`: its Basic authentication is switched on, which takes a token for the password of a Windows account.
 */
export type Gate = 'windows' | 'basic';

/** Reads the gate from the challenge of a refusal; undefined where tokens are let in, or nothing is offered. */
export function findGate(answer: TextAnswer): Gate | undefined {
  const challenge = headerOf(answer, 'www-authenticate') ?? '';
  const offers = (scheme: string): boolean => new RegExp(`(?:^|,)\\s*${scheme}(?:[\\s,]|$)`, 'i').test(challenge);
  if (offers('bearer') || !(offers('negotiate') || offers('ntlm'))) return undefined;
  return offers('basic') ? 'basic' : 'windows';
}
