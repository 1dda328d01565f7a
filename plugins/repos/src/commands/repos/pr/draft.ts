import { DraftCommand } from '../../../draft-command.js';

export default class ReposPrDraft extends DraftCommand<typeof ReposPrDraft> {
  static override summary = 'Make a pull request a draft again. The service takes all votes back.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1'];

  protected override readonly isDraft = true;
}
