/** The flags that a command of Azure CLI takes. */
export interface AzCommand {
  /** O: --organization and --detect; o: --organization only; P: --project; Y: asks, unless there is --yes. */
  standard: string;
  /** Spellings of a flag, then its value. A bar is between spellings and between the words that may follow. */
  required: string[];
  optional: string[];
}

const guid = '8c3c0a4e-3d4f-4c4e-9d55-2f4c7a0b1e11';
const repository = '--repository|-r Fabrikam-Web';
const isBlocking = '--blocking true|false';
const isEnabled = '--enabled true|false';
const branch = '--branch main';
const matchType = '--branch-match-type prefix|exact';
const repositoryId = `--repository-id ${guid}`;
const policyId = '--policy-id|--id 7';
const objectId = '--object-id 0123456789abcdef0123456789abcdef01234567';
const pullRequest = '--id 42';
const title = ['--title Tax', '--description|-d First Second'];
const completion = [
  '--auto-complete true|false',
  '--squash true|false',
  '--delete-source-branch true|false',
  '--bypass-policy true|false',
  '--bypass-policy-reason Hotfix',
  '--merge-commit-message Merged',
  '--draft true|false',
  '--transition-work-items true|false',
];

export const line = (standard: string, required: string[] = [], optional: string[] = []): AzCommand => ({
  standard,
  required,
  optional,
});

/** Creation and change of one kind of policy. What creation needs, a change may leave out. */
function policy(kind: string, needed: string[], optional: string[] = [], place = [branch]): Record<string, AzCommand> {
  const matching = place.length > 0 ? [matchType] : [];
  const all = [repositoryId, ...place, isBlocking, isEnabled, ...needed];
  return {
    [`repos policy ${kind} create`]: line('OP', all, [...optional, ...matching]),
    [`repos policy ${kind} update`]: line('OP', [policyId], [...all, ...optional, ...matching]),
  };
}

/** What Azure CLI takes, by command. */
export const azCommands: Record<string, AzCommand> = {
  'devops configure': line('', [], ['--defaults|-d project=Web', '--use-git-aliases true|false', '--list|-l']),
  'devops login': line('o'),
  'devops logout': line('o'),
  'repos create': line('OP', ['--name Web'], ['--open']),
  'repos delete': line('OPY', [`--id ${guid}`]),
  'repos import create': line(
    'OP',
    ['--git-source-url|--git-url https://git.example/web.git'],
    [repository, '--requires-authorization', '--user-name ada', `--git-service-endpoint-id ${guid}`],
  ),
  'repos list': line('OP'),
  'repos show': line('OP', [repository], ['--open']),
  'repos update': line('OP', [repository], ['--default-branch trunk', '--name Shop']),
  'repos policy create': line('OP', ['--policy-configuration|--config policy.json']),
  'repos policy update': line('OP', [policyId, '--policy-configuration|--config policy.json']),
  'repos policy delete': line('OPY', [policyId]),
  'repos policy list': line('OP', [], [repositoryId, branch]),
  'repos policy show': line('OP', [policyId]),
  ...policy('approver-count', [
    '--minimum-approver-count 2',
    '--creator-vote-counts true|false',
    '--allow-downvotes true|false',
    '--reset-on-source-push true|false',
  ]),
  ...policy(
    'build',
    [
      '--build-definition-id 12',
      '--queue-on-source-update-only true|false',
      '--manual-queue-only true|false',
      '--display-name CI',
      '--valid-duration 720',
    ],
    ['--path-filter /src/*;/test/*'],
  ),
  ...policy('case-enforcement', [], [], []),
  ...policy('comment-required', []),
  ...policy('file-size', ['--maximum-git-blob-size 10485760', '--use-uncompressed-size true|false'], [], []),
  ...policy(
    'merge-strategy',
    [],
    [
      '--use-squash-merge true|false',
      '--allow-squash true|false',
      '--allow-rebase true|false',
      '--allow-rebase-merge true|false',
      '--allow-no-fast-forward true|false',
    ],
  ),
  ...policy(
    'required-reviewer',
    ['--message Security', '--required-reviewer-ids ada@contoso.example;grace@contoso.example'],
    ['--path-filter /src/*;/test/*'],
  ),
  ...policy('work-item-linking', []),
  'repos pr checkout': line('', [pullRequest], ['--remote-name upstream']),
  'repos pr create': line(
    'OP',
    [],
    [
      repository,
      '--source-branch|-s topic',
      '--target-branch|-t main',
      ...title,
      ...completion,
      '--reviewers|--optional-reviewers ada@contoso.example Grace',
      '--required-reviewers ada@contoso.example Grace',
      '--work-items 3 4',
      '--open',
      '--labels urgent',
    ],
  ),
  'repos pr list': line(
    'OP',
    [],
    [
      repository,
      '--creator ada@contoso.example',
      '--include-links',
      '--reviewer ada@contoso.example',
      '--source-branch|-s topic',
      '--status all|active|completed|abandoned',
      '--target-branch|-t main',
      '--skip 100',
      '--top 50',
    ],
  ),
  'repos pr show': line('O', [pullRequest], ['--open']),
  'repos pr update': line('O', [pullRequest], [...title, ...completion, '--status active|completed|abandoned']),
  'repos pr set-vote': line('O', [pullRequest, '--vote approve|approve-with-suggestions|reset|wait-for-author|reject']),
  'repos pr policy list': line('O', [pullRequest], ['--top 50', '--skip 100']),
  'repos pr policy queue': line('O', [pullRequest, `--evaluation-id|-e ${guid}`]),
  'repos pr reviewer add': line('O', [pullRequest, '--reviewers ada@contoso.example Grace'], ['--required true|false']),
  'repos pr reviewer list': line('O', [pullRequest]),
  'repos pr reviewer remove': line('O', [pullRequest, '--reviewers ada@contoso.example Grace']),
  'repos pr work-item add': line('O', [pullRequest, '--work-items 3 4']),
  'repos pr work-item list': line('O', [pullRequest]),
  'repos pr work-item remove': line('O', [pullRequest, '--work-items 3 4']),
  'repos ref create': line('OP', ['--name heads/topic', objectId], [repository]),
  'repos ref delete': line('OP', ['--name heads/topic'], [objectId, repository]),
  'repos ref list': line('OP', [], ['--filter heads/', repository]),
  'repos ref lock': line('OP', ['--name heads/topic'], [repository]),
  'repos ref unlock': line('OP', ['--name heads/topic'], [repository]),
};
