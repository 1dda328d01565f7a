import { FollowCommand } from '../../../follow-command.js';
import type { Followed } from '../../../following/follow.js';
import { runTable } from '../../../tables/run.js';

export default class PipelinesRunsWait extends FollowCommand<typeof PipelinesRunsWait> {
  static override summary = 'Wait until a run has ended.';
  static override description =
    'Exit code 0: it succeeded. 1: it failed, or was canceled. 124: --timeout is over. 130: Ctrl-C.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1 --timeout 30m',
    '<%= config.bin %> <%= command.id %> 1 --query result --output tsv',
  ];

  protected override readonly view = runTable;

  run(): Promise<Followed> {
    return this.follow(false);
  }
}
