import { matchesPatterns } from '../patterns.js';
import type { PushRule } from './push-rule.js';

/** Authors have to use certain mail addresses. */
export const authorEmail: PushRule = ({ commits, settings }) => {
  const patterns = settings.authorEmailPatterns as string[];
  const other = commits.find(({ author }) => !matchesPatterns(patterns, author.email));
  return (
    other &&
    `VS403702: The push was rejected because one or more commits contain author email '${other.author.email}' which does not match the policy-specified patterns.`
  );
};
