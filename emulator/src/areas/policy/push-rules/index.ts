import { POLICY } from '../policy-type.js';
import { authorEmail } from './author-email.js';
import { consistentCase } from './consistent-case.js';
import { fileName, fileSize, pathLength, reservedNames } from './file-rules.js';
import type { PushRule } from './push-rule.js';
import { secrets } from './secrets.js';

/** What kinds of policies that are about pushes look at. */
const RULES: Readonly<Record<string, PushRule>> = {
  [POLICY.authorEmail]: authorEmail,
  [POLICY.fileName]: fileName,
  [POLICY.fileSize]: fileSize,
  [POLICY.pathLength]: pathLength,
  [POLICY.reservedNames]: reservedNames,
  [POLICY.repositorySettings]: consistentCase,
  [POLICY.secrets]: secrets,
};

/** Undefined for a kind that pushes are not held against. */
export const findPushRule = (typeId: string): PushRule | undefined => RULES[typeId];
