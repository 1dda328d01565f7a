import { Args, ProjectCommand, type RestClient } from '@adoc/sdk';
import { getBuild } from '../../../api/builds.js';
import { findTimeline } from '../../../api/timeline.js';
import { type ComparedRun, compareRuns, type Difference } from '../../../compare-runs.js';
import { parseRunId } from '../../../parse-run-id.js';
import { differenceTable } from '../../../tables/difference.js';

export default class PipelinesRunsDiff extends ProjectCommand<typeof PipelinesRunsDiff> {
  static override summary = 'Compare two runs: what they ran, and how each step went.';
  static override description = 'Times count as different when they are more than 5 seconds and a fifth apart.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1 2',
    '<%= config.bin %> <%= command.id %> 1 2 --query "[].name" --output tsv',
  ];
  static override usage = '<%= command.id %> [FIRST] [SECOND] [FLAGS]';
  static override args = {
    first: Args.string({ description: 'Id of a run.' }),
    second: Args.string({ description: 'Id of another.' }),
  };

  protected override readonly view = differenceTable;

  async run(): Promise<Difference[]> {
    const [a, b] = [parseRunId(this.args.first), parseRunId(this.args.second)];
    const { client, project } = await this.connect();
    const [first, second] = await Promise.all([read(client, project, a), read(client, project, b)]);
    const found = compareRuns(first, second);
    if (found.length === 0) this.hint('The runs do not differ.');
    return found;
  }
}

async function read(client: RestClient, project: string, runId: number): Promise<ComparedRun> {
  const [build, timeline] = await Promise.all([getBuild(client, project, runId), findTimeline(client, project, runId)]);
  return { build, records: timeline?.records ?? [] };
}
