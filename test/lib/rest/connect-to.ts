import type { Emulator } from '@adoc/emulator';
import type { RestClient, ServiceName } from '@adoc/sdk';
import { authorizationOf } from '../../../src/lib/credentials/credential.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { connect } from '../../../src/lib/rest/connect.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { createTestHost, type HostOptions, type TestHost } from '../../world/create-host.js';

/** A token of the emulator's, as odd as the real ones. */
export const token = 'client-token-5c8e2a7d94b1f6';
export const authorization = authorizationOf({ kind: 'pat', secret: new Secret(token) });

interface Wish extends HostOptions {
  /** Default: the emulator's collection, a Server. */
  organization?: string;
  service?: ServiceName;
  /** The `ca` setting. */
  ca?: string;
}

export interface Connected extends TestHost {
  client: RestClient;
  trace: string[];
  hints: string[];
}

/** A client with the emulator's token, on a machine that is made up. */
export async function connectTo(
  emulator: Pick<Emulator, 'url' | 'organizationUrl'>,
  wish: Wish = {},
): Promise<Connected> {
  const { organization = emulator.organizationUrl, service = 'core', ca, env, ...rest } = wish;
  const world = createTestHost({ env: { ADOC_EMULATOR: emulator.url, ...env }, ...rest });
  const trace: string[] = [];
  const hints: string[] = [];
  const client = await connect(world.machine, {
    organization: parseOrganization(organization),
    service,
    signature: {
      authorization: () => authorization,
      kind: 'pat',
      name: 'the token of the test',
      remedies: ['Make another.'],
    },
    plugin: '@adoc/plugin-test/1.0.0',
    ca,
    trace: (line) => trace.push(line),
    hint: (line) => hints.push(line),
  });
  return { ...world, client, trace, hints };
}
