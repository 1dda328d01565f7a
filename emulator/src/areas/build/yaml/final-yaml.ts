import { stringify } from 'yaml';
import type { Mapping, Node } from './node.js';
import { field, plainOf, textOf } from './node.js';
import { readStep } from './read-step.js';

/** Ids that the service writes instead of names. */
const IDS: Readonly<Record<string, string>> = {
  Checkout: '6d15af64-176c-496d-b583-fd2ae21d4df4',
  PublishPipelineArtifact: 'ecdc45f6-832d-4ad9-b52b-ee49e94659be',
  DownloadPipelineArtifact: '30f35852-3f7e-4c0c-9a88-e127b4f97211',
};
const SHORT = [
  'script',
  'bash',
  'pwsh',
  'powershell',
  'checkout',
  'publish',
  'download',
  'downloadBuild',
  'getPackage',
  'reviewApp',
];

/** The YAML that a run uses in the end: templates expanded, short forms of tasks written out, stages and jobs named. */
export function finalYaml(root: Mapping): string {
  const value = write(root) as Record<string, unknown>;
  const { steps, jobs, pool, ...rest } = value;
  if (value.stages) return stringify(value, STYLE);
  const own = { ...(pool !== undefined && { pool }) };
  const only = jobs ?? [{ job: 'Job', ...own, steps }];
  return stringify({ ...rest, stages: [{ stage: '__default', ...(jobs !== undefined && own), jobs: only }] }, STYLE);
}

const STYLE = { lineWidth: 0, indentSeq: false } as const;

function write(node: Node): unknown {
  if (node.kind === 'sequence') return node.items.map(write);
  if (node.kind === 'scalar') return plainOf(node);
  if (SHORT.some((key) => field(node, key) !== undefined)) return writeStep(node);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, write(value)]));
}

function writeStep(node: Mapping): unknown {
  const { task, version, inputs } = readStep(node);
  const kept = node.entries.filter(({ key }) =>
    /^(name|displayName|condition|continueOnError|enabled|env)$/i.test(key.text),
  );
  const directory = textOf(node, 'workingDirectory');
  return {
    task: `${IDS[task] ?? task}@${version}`,
    ...Object.fromEntries(kept.map(({ key, value }) => [key.text, plainOf(value)])),
    inputs: { ...inputs, ...(directory !== undefined && { workingDirectory: directory }) },
  };
}
