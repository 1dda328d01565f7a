import { openRepository } from '../../git/open-repository.js';
import type { PushRule } from './push-rule.js';

/** Kinds of secrets that can be told by their form alone. */
const SECRETS = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
];

/** Files must not hold private keys or tokens. */
export const secrets: PushRule = async ({ organization, repository, commits }) => {
  const git = await openRepository(organization, repository);
  for (const { id, changes } of commits) {
    for (const { path, objectId = '' } of changes) {
      const { stdout } = await git.try(['cat-file', 'blob', objectId]);
      const text = stdout.toString('latin1');
      if (!SECRETS.some((secret) => secret.test(text))) continue;
      return `VS403654: The push was rejected because it contains one or more secrets.\n\nSecrets:\n  commit: ${id}\n  paths: ${path}`;
    }
  }
  return undefined;
};
