import { Flags, fullRef, NEWEST, newest, ProjectCommand, parseTime } from '@adoc/sdk';
import { getReleaseDefinitionId } from '../../../api/release-definitions.js';
import { listReleases, type Release } from '../../../api/releases.js';
import { releaseTable } from '../../../tables/release.js';

export default class PipelinesReleaseList extends ProjectCommand<typeof PipelinesReleaseList> {
  static override summary = 'List releases of classic release pipelines, the newest first.';
  static override description = `The newest ${NEWEST} are listed; --all and --top go on.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --definition-id "Web CD" --top 5',
    '<%= config.bin %> <%= command.id %> --status active --min-created-time 2026-01-01 --source-branch main',
  ];
  static override flags = {
    'definition-id': Flags.string({ summary: 'Only those of this release pipeline: its id or name.' }),
    'min-created-time': Flags.string({ summary: 'Only those since this date or time.' }),
    'max-created-time': Flags.string({ summary: 'Only those until this date or time.' }),
    'source-branch': Flags.string({ summary: 'Only those that deploy what comes from this branch.' }),
    status: Flags.option({
      options: ['active', 'abandoned', 'draft', 'undefined'] as const,
      summary: 'Only those in this state. Default, and undefined: any.',
    })(),
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
    all: Flags.boolean({ summary: 'List all of them, however old.', exclusive: ['top'] }),
  };

  protected override readonly view = releaseTable;

  async run(): Promise<AsyncIterable<Release>> {
    const { 'definition-id': definition, 'source-branch': branch, status, top, all } = this.flags;
    const { 'min-created-time': min, 'max-created-time': max } = this.flags;
    const [minCreatedTime, maxCreatedTime] = [min && parseTime(min), max && parseTime(max)];
    const { client, project } = await this.connect('release');
    const search = {
      definitionId: definition === undefined ? undefined : await getReleaseDefinitionId(client, project, definition),
      statusFilter: status === 'undefined' ? undefined : status,
      minCreatedTime,
      maxCreatedTime,
      sourceBranchFilter: branch && fullRef(branch),
    };
    if (all || top !== undefined) return listReleases(client, project, { ...search, limit: top });
    // One more than are shown tells whether there are more.
    const history = listReleases(client, project, { ...search, limit: NEWEST + 1 });
    return newest(history, () => this.warn(`These are the newest ${NEWEST}. For more: --top NUMBER, or --all`));
  }
}
