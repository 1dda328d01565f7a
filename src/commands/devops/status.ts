import { Flags, OrganizationCommand } from '@adoc/sdk';
import { getLocal } from '../../lib/local.js';
import { expiryWarning } from '../../lib/pats/expiry.js';
import { checkConnections, exitCodeOf } from '../../lib/status/check-connections.js';
import { type ConnectionStatus, connectionView } from '../../lib/status/connection-status.js';
import { explainNothing } from '../../lib/status/explain-nothing.js';

export default class DevopsStatus extends OrganizationCommand<typeof DevopsStatus> {
  static override summary = 'Show who is signed in where, and what commands would use now.';
  static override description =
    `The organization that commands would use now comes first. Each organization is asked who you are; --offline leaves that out.
Exits with 4 when the credential cannot be used, and with 5 when the server could not be asked.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --offline --output json',
  ];
  static override flags = {
    offline: Flags.boolean({ summary: 'Ask no server.' }),
  };

  protected override readonly view = connectionView;

  async run(): Promise<ConnectionStatus[]> {
    const local = getLocal(this.host);
    const rows = await checkConnections(local, { choice: this.choice, isLive: !this.flags.offline });
    // Not a hint: a script that meets exit code 4 deserves the reason.
    if (rows.length === 0) this.warn(await explainNothing(local));
    for (const { organization, expiresAt } of rows) {
      const warning = expiryWarning(`The token for ${organization}`, expiresAt, local.machine.clock.now());
      if (warning) this.warn(warning);
    }
    this.exitCode = exitCodeOf(rows);
    return rows;
  }
}
