import { defineTable, exitCodes } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { examinePlugins, type Finding } from '../../lib/plugins/doctor.js';

export default class PluginsDoctor extends HostCommand<typeof PluginsDoctor> {
  static override summary = 'Say what is wrong with plugins, and which of them makes every command slow.';
  static override description =
    `Every command and hook of each plugin is loaded, and its hooks are run and timed, in a process of its own.
Exits with 1 when something is broken; slow is not broken.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    `<%= config.bin %> <%= command.id %> --query "[?state=='slow']"`,
  ];

  protected override readonly view = defineTable<Finding>({
    State: (row) => row.state,
    Subject: (row) => row.subject,
    Finding: { value: (row) => row.finding, cut: false },
    Next: (row) => row.next,
  });

  async run(): Promise<Finding[]> {
    const findings = await examinePlugins(this.local);
    if (findings.some(({ state }) => state === 'error')) this.exitCode = exitCodes.failed;
    return findings;
  }
}
