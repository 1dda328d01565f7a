import { mistake, unexpected } from './invalid-yaml.js';
import { field, type Mapping, recordOf, textOf } from './node.js';
import type { StepPlan } from './plan.js';

interface Task {
  task: string;
  version: string;
  inputs: Record<string, string>;
  displayName: string;
}

const COMMON = [
  'name',
  'displayname',
  'condition',
  'continueonerror',
  'enabled',
  'env',
  'timeoutinminutes',
  'retrycountontaskfailure',
  'target',
];

/** Keys that make a step what it is, with what else may stand beside them. */
const SHORT: Readonly<Record<string, { keys: string[]; read(node: Mapping, text: string): Task }>> = {
  script: { keys: ['workingdirectory', 'failonstderr'], read: (_, script) => shell('CmdLine', '2', { script }) },
  bash: {
    keys: ['workingdirectory', 'failonstderr'],
    read: (_, script) => shell('Bash', '3', { targetType: 'inline', script }),
  },
  pwsh: {
    keys: ['workingdirectory', 'failonstderr', 'erroractionpreference', 'ignorelastexitcode'],
    read: (_, script) => shell('PowerShell', '2', { targetType: 'inline', script, pwsh: 'true' }),
  },
  powershell: {
    keys: ['workingdirectory', 'failonstderr', 'erroractionpreference', 'ignorelastexitcode'],
    read: (_, script) => shell('PowerShell', '2', { targetType: 'inline', script }),
  },
  checkout: {
    keys: [
      'clean',
      'fetchdepth',
      'fetchfilter',
      'fetchtags',
      'lfs',
      'submodules',
      'path',
      'persistcredentials',
      'workspacerepo',
      'sparsecheckoutdirectories',
      'sparsecheckoutpatterns',
    ],
    read: (_, repository) => ({ task: 'Checkout', version: '1', inputs: { repository }, displayName: '' }),
  },
  publish: {
    keys: ['artifact', 'properties'],
    read: (node, path) => {
      const artifactName = textOf(node, 'artifact') ?? 'drop';
      return named('PublishPipelineArtifact', '1', { path, artifactName }, 'PublishPipelineArtifact');
    },
  },
  download: {
    keys: ['artifact', 'patterns', 'path', 'project', 'branch', 'tags', 'runversion'],
    read: (node, buildType) => {
      const artifactName = textOf(node, 'artifact') ?? '';
      return named('DownloadPipelineArtifact', '2', { buildType, artifactName }, 'DownloadPipelineArtifact');
    },
  },
  downloadbuild: {
    keys: ['artifact', 'patterns', 'path'],
    read: (_, definition) => named('DownloadBuildArtifacts', '1', { definition }, 'DownloadBuildArtifacts'),
  },
  getpackage: {
    keys: ['path'],
    read: (_, definition) => named('DownloadPackage', '1', { definition }, 'DownloadPackage'),
  },
  reviewapp: {
    keys: [],
    read: (_, resourceName) => named('ReviewApp', '0', { resourceName }, 'ReviewApp'),
  },
  task: {
    keys: ['inputs'],
    read: (node, text) => {
      const match = /^(?:[\w.-]+\.)?([\w-]+)@(\d+)(?:\.\d+)*$/.exec(text);
      if (!match?.[1] || !match[2]) {
        throw mistake(node, `Invalid task reference '${text}'. A task reference has the form NAME@VERSION.`);
      }
      return named(match[1], match[2], recordOf(field(node, 'inputs')), match[1]);
    },
  },
};

const named = (task: string, version: string, inputs: Record<string, string>, displayName: string): Task => ({
  task,
  version,
  inputs,
  displayName,
});
const shell = (task: string, version: string, inputs: Record<string, string>): Task =>
  named(task, version, inputs, task);

/** Reads a step. @throws InvalidYaml for a key that is not a step's, with its place. */
export function readStep(node: Mapping): StepPlan {
  const kind = node.entries.find(({ key }) => SHORT[key.text.toLowerCase()]);
  const form = kind && SHORT[kind.key.text.toLowerCase()];
  const [first] = node.entries;
  if (!kind || !form) throw unexpected(first?.key ?? node, first?.key.text ?? '');
  const allowed = [...COMMON, ...form.keys, kind.key.text.toLowerCase()];
  const wrong = node.entries.find(({ key }) => !allowed.includes(key.text.toLowerCase()));
  if (wrong) throw unexpected(wrong.key, wrong.key.text);
  if (kind.value.kind !== 'scalar') throw mistake(kind.value, 'Expected a scalar');
  const task = form.read(node, kind.value.text);
  return {
    ...task,
    name: textOf(node, 'name'),
    displayName: textOf(node, 'displayName') ?? task.displayName,
    condition: textOf(node, 'condition'),
    continueOnError: /^true$/i.test(textOf(node, 'continueOnError') ?? ''),
    isEnabled: !/^false$/i.test(textOf(node, 'enabled') ?? ''),
  };
}
