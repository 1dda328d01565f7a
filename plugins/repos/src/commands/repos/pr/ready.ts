import { DraftCommand } from '../../../draft-command.js';

export default class ReposPrReady extends DraftCommand<typeof ReposPrReady> {
  static override summary = 'Publish a draft: it is ready to be reviewed and completed.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1'];

  protected override readonly isDraft = false;
}
