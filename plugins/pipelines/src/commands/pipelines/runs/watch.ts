import { FollowCommand } from '../../../follow-command.js';
import { type Followed, isShownAsText, linesView } from '../../../following/follow.js';
import { showFlags } from '../../../following/wait-flags.js';

export default class PipelinesRunsWatch extends FollowCommand<typeof PipelinesRunsWatch> {
  static override summary = 'Watch a run until it has ended.';
  static override description =
    `On a terminal its stages, jobs and tasks are a tree that changes; elsewhere each change is a line.
Exit code 0: it succeeded. 1: it failed, or was canceled. 124: --timeout is over. 130: Ctrl-C.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1',
    '<%= config.bin %> <%= command.id %> 1 --logs --timeout 30m',
    '<%= config.bin %> <%= command.id %> 1 --output json',
  ];
  static override flags = showFlags;

  protected override readonly view = linesView;

  run(): Promise<Followed> {
    return this.follow(isShownAsText(this.options));
  }
}
