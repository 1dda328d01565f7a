import { type Command, Flags } from '@adoc/sdk';
import type { PolicyKind } from './policy-kind.js';

/** What the command line says about a policy of any kind, besides its settings. */
export interface PolicyFlags {
  repository?: string | undefined;
  branch?: string | undefined;
  'branch-match-type'?: string | undefined;
  blocking?: boolean | undefined;
  enabled?: boolean | undefined;
  [setting: string]: unknown;
}

type FlagInput = Command.Class['flags'];

export const policyIdFlag = Flags.integer({
  aliases: ['policy-id'],
  required: true,
  min: 1,
  summary: 'Id of the policy. Also --policy-id.',
});

export const policyRepositoryFlag = Flags.string({
  char: 'r',
  aliases: ['repository-id'],
  summary: 'Name or id of the repository. Also --repository-id.',
  helpGroup: 'TARGET',
});

export const policyFileFlag = Flags.string({
  aliases: ['policy-configuration'],
  required: true,
  summary: 'File with the policy, such as "show" prints; - is standard input. Also --policy-configuration.',
});

/** The flags of the commands of a kind: what a new policy cannot do without has to be there when one is created. */
export function policyFlags(kind: PolicyKind, use: 'create' | 'update'): FlagInput {
  const isNew = use === 'create';
  const flags: FlagInput = kind.covers === 'branch' ? branchFlags(isNew) : {};
  for (const [name, { type, summary, isRequired }] of Object.entries(kind.settings)) {
    flags[name] =
      type === 'boolean'
        ? Flags.boolean({ allowNo: true, summary })
        : Flags.string({ summary, required: isNew && isRequired === true });
  }
  const standard = isNew ? ' Default: true.' : '';
  flags.blocking = Flags.boolean({ allowNo: true, summary: `Whether it blocks, or only advises.${standard}` });
  flags.enabled = Flags.boolean({ allowNo: true, summary: `Whether it is in force.${standard}` });
  return flags;
}

function branchFlags(isNew: boolean): FlagInput {
  return {
    branch: Flags.string({
      required: isNew,
      summary: 'Name of the branch; release/* for all that begin with release/.',
    }),
    'branch-match-type': Flags.string({
      options: ['prefix', 'exact'] as const,
      summary: `Whether --branch is the beginning of names or a whole one.${isNew ? ' Default: exact.' : ''}`,
    }),
  };
}
