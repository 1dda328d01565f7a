import { type Artifact, listArtifacts } from '../../../../api/artifacts.js';
import { RunCommand } from '../../../../run-command.js';
import { artifactTable } from '../../../../tables/artifact.js';

export default class PipelinesRunsArtifactList extends RunCommand<typeof PipelinesRunsArtifactList> {
  static override summary = 'List the artifacts that a run has published.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --run-id 1',
    '<%= config.bin %> <%= command.id %> 1 --query "[].name" --output tsv',
  ];

  protected override readonly view = artifactTable;

  async run(): Promise<Artifact[]> {
    const { client, project, runId } = await this.connectToRun();
    return listArtifacts(client, project, runId);
  }
}
