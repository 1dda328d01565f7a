import { type AzCommand, line } from './az-lines.js';

const repositoryType = '--repository-type tfsversioncontrol|tfsgit|git|github|githubenterprise|bitbucket|svn';
const result = '--result canceled|failed|none|partiallySucceeded|succeeded';
const status = '--status all|cancelling|completed|inProgress|none|notStarted|postponed';
const reasons = 'batchedCI|buildCompletion|checkInShelveset|individualCI|manual|pullRequest|schedule|triggered';
const reason = `--reason all|${reasons}|userCreated|validateShelveset`;
const filters = ['--branch main', '--top 50', result, status, reason, '--tags release', '--requested-for me'];
const choice = ['--id 7', '--name Web', '--folder-path Web'];
const commit = '--commit-id 0123456789abcdef0123456789abcdef01234567';
const variables = '--variables region=west title=Shop';

/** What Azure CLI takes, by command of `pipelines`. */
export const azPipelinesCommands: Record<string, AzCommand> = {
  'pipelines build cancel': line('OP', ['--build-id 7'], ['--open']),
  'pipelines build definition list': line('OP', [], ['--name Web', '--top 50', '--repository Web', repositoryType]),
  'pipelines build definition show': line('OP', [], ['--id 7', '--name Web', '--open']),
  'pipelines build list': line('OP', [], ['--definition-ids 1 2', ...filters]),
  'pipelines build queue': line(
    'OP',
    [],
    ['--definition-id 7', '--definition-name Web', '--branch main', variables, '--open', commit, '--queue-id 3'],
  ),
  'pipelines build show': line('OP', ['--id 7'], ['--open']),
  'pipelines build tag add': line('OP', ['--build-id 7', '--tags release,approved']),
  'pipelines build tag delete': line('OP', ['--build-id 7', '--tag release']),
  'pipelines build tag list': line('OP', ['--build-id 7']),
  'pipelines create': line(
    'OP',
    ['--name Web'],
    [
      '--description Builds',
      '--repository Web',
      '--branch main',
      '--yml-path|--yaml-path ci.yml',
      '--repository-type tfsgit|github',
      '--service-connection GitHub',
      '--queue-id 3',
      '--skip-first-run|--skip-run true|false',
      '--folder-path Web',
    ],
  ),
  'pipelines delete': line('OPY', ['--id 7']),
  'pipelines list': line(
    'OP',
    [],
    [
      '--name Web',
      '--top 50',
      '--repository Web',
      '--query-order NameAsc|NameDesc|ModifiedAsc|ModifiedDesc|None',
      '--folder-path Web',
      repositoryType,
    ],
  ),
  'pipelines run': line('OP', [], [...choice, '--branch main', commit, '--open', variables, '--parameters a=b c=d']),
  'pipelines runs artifact list': line('OP', ['--run-id 7']),
  'pipelines runs artifact upload': line('OP', ['--run-id 7', '--artifact-name web', '--path out']),
  'pipelines runs list': line(
    'OP',
    [],
    [
      '--pipeline-ids 1 2',
      ...filters,
      '--query-order FinishTimeAsc|FinishTimeDesc|StartTimeAsc|StartTimeDesc|QueueTimeAsc|QueueTimeDesc',
    ],
  ),
  'pipelines runs show': line('OP', ['--id 7'], ['--open']),
  'pipelines runs tag add': line('OP', ['--run-id 7', '--tags release,approved']),
  'pipelines runs tag delete': line('OP', ['--run-id 7', '--tag release']),
  'pipelines runs tag list': line('OP', ['--run-id 7']),
  'pipelines show': line('OP', [], [...choice, '--open']),
  'pipelines update': line(
    'OP',
    ['--id 7'],
    [
      '--description Builds',
      '--new-name Web',
      '--branch main',
      '--yml-path|--yaml-path ci.yml',
      '--queue-id 3',
      '--new-folder-path Web',
    ],
  ),
};
