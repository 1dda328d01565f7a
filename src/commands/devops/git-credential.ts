import { Args, text } from '@adoc/sdk';
import { answerGit, type GitAnswer } from '../../lib/git/answer-git.js';
import { parseDescription } from '../../lib/git/credential-description.js';
import { eraseForGit } from '../../lib/git/erase-for-git.js';
import { HostCommand } from '../../lib/host-command.js';
import { readAll } from '../../lib/input/read-all.js';

export default class DevopsGitCredential extends HostCommand<typeof DevopsGitCredential> {
  static override summary = 'Give git the credential it asks for. Git calls this, not people: see devops setup-git.';
  static override description = `Speaks the protocol of git's credential helpers on standard input and output.
get answers with the credential that commands would use, if it may go to that address. store keeps nothing: signing in is for devops login. erase marks the stored token as rejected.`;
  static override examples = [
    "printf 'protocol=https\\nhost=dev.azure.com\\npath=contoso\\n' | <%= config.bin %> <%= command.id %> get",
  ];
  static override usage = '<%= command.id %> ACTION [FLAGS]';
  static override args = {
    // Not a closed list: a helper passes over what a later git may ask.
    action: Args.string({ required: true, description: 'What git wants: get, store or erase.' }),
  };

  protected override readonly view = text<GitAnswer>(({ lines }) => lines.reveal());

  async run(): Promise<GitAnswer | undefined> {
    const { action } = this.args;
    // Read in any case: git may fail where its helper goes before it has said everything.
    const description = parseDescription(await readAll(this.local.machine.stdin));
    if (action === 'get') return answerGit(this.local, description, this.options);
    if (action === 'erase') await eraseForGit(this.local, description);
    return undefined;
  }
}
