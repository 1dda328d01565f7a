import { type AzCommand, line } from './az-lines.js';

const action = '--action use|manage|none';
const group = '--group-id|--id 7';
const pipeline = ['--pipeline-id 7', '--pipeline-name Web'];
const name = '--name region';
const value = '--value west';
const isSecret = '--secret true|false';
const prompt = '--prompt-value true|false';
const mayOverride = '--allow-override true|false';
const authorize = '--authorize true|false';
const details = [
  '--include-capabilities true|false',
  '--include-assigned-request true|false',
  '--include-last-completed-request true|false',
];
const definition = ['--definition-id 7', '--definition-name Web'];

/** What Azure CLI takes, by command of `pipelines` about what runs use and what becomes of them. */
export const azPipelinesResourceCommands: Record<string, AzCommand> = {
  'pipelines agent list': line('O', ['--pool-id 7'], ['--agent-name agent-*', ...details, '--demands java,maven']),
  'pipelines agent show': line('O', ['--pool-id 7', '--agent-id|--id 3'], details),
  'pipelines folder create': line('OP', ['--path Web'], ['--description Builds']),
  'pipelines folder delete': line('OPY', ['--path Web']),
  'pipelines folder list': line('OP', [], ['--path Web', '--query-order Asc|Desc|None']),
  'pipelines folder update': line('OP', ['--path Web'], ['--new-path Shop', '--new-description Builds']),
  'pipelines pool list': line('O', [], ['--pool-name Default', '--pool-type automation|deployment', action]),
  'pipelines pool show': line('O', ['--pool-id|--id 7'], [action]),
  'pipelines queue list': line('OP', [], ['--queue-name Default', action]),
  'pipelines queue show': line('OP', ['--queue-id|--id 7'], [action]),
  'pipelines release create': line(
    'OP',
    [],
    [...definition, '--artifact-metadata-list _Web=1 _Tools=2', '--description Prices', '--open'],
  ),
  'pipelines release definition list': line(
    'OP',
    [],
    [
      '--name Web',
      '--top 50',
      '--artifact-type build|jenkins|github|externaltfsbuild|git|tfvc',
      '--artifact-source-id 8c3c0a4e-3d4f-4c4e-9d55-2f4c7a0b1e11:1',
    ],
  ),
  'pipelines release definition show': line('OP', [], ['--id 7', '--name Web', '--open']),
  'pipelines release list': line(
    'OP',
    [],
    [
      '--definition-id 7',
      '--min-created-time 2026-01-01',
      '--max-created-time 2026-02-01T08:00:00',
      '--source-branch main',
      '--top 50',
      '--status active|abandoned|draft|undefined',
    ],
  ),
  'pipelines release show': line('OP', ['--id 7'], ['--open']),
  'pipelines runs artifact download': line('OP', ['--run-id 7', '--artifact-name drop', '--path drop']),
  'pipelines variable create': line('OP', [name], [...pipeline, value, mayOverride, isSecret]),
  'pipelines variable delete': line('OPY', [name], pipeline),
  'pipelines variable list': line('OP', [], pipeline),
  'pipelines variable update': line(
    'OP',
    [name],
    [...pipeline, '--new-name location', value, mayOverride, isSecret, prompt],
  ),
  'pipelines variable-group create': line(
    'OP',
    ['--name Shared', '--variables region=west title=Shop'],
    ['--description Common', authorize],
  ),
  'pipelines variable-group delete': line('OPY', [group]),
  'pipelines variable-group list': line(
    'OP',
    [],
    [
      '--group-name Sh*',
      '--action-filter|--action use|manage|none',
      '--top 50',
      '--continuation-token 7',
      '--query-order Asc|Desc',
    ],
  ),
  'pipelines variable-group show': line('OP', [group]),
  'pipelines variable-group update': line('OP', [group], ['--name Common', '--description Common', authorize]),
  'pipelines variable-group variable create': line('OP', [group, name], [value, isSecret]),
  'pipelines variable-group variable delete': line('OPY', [group, name]),
  'pipelines variable-group variable list': line('OP', [group]),
  'pipelines variable-group variable update': line(
    'OP',
    [group, name],
    ['--new-name location', value, isSecret, prompt],
  ),
};
