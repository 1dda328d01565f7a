import { DEVICE_CODE_LIFE } from '../../../areas/entra/device-codes.js';
import { EntraError } from '../../../areas/entra/entra-error.js';
import { redeem } from '../../../areas/entra/redeem.js';
import { startDeviceCode } from '../../../areas/entra/start-device-code.js';
import { type Answer, answer } from '../../../http/answer.js';
import type { HostCall, HostRoute } from '../host-route.js';
import { authorizePage } from './authorize-page.js';
import { instanceDiscovery, openIdConfiguration } from './discovery.js';
import { errorBody } from './error-body.js';
import { readForm } from './read-form.js';

type Endpoint = (call: HostCall, tenant: string) => Answer;

const VERIFICATION = 'https://microsoft.com/devicelogin';

/** By method and what follows the tenant in the path. */
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'GET discovery/instance': instanceDiscovery,
  'GET v2.0/.well-known/openid-configuration': openIdConfiguration,
  // Nobody can verify the tokens of the emulator, and Azure DevOps knows them by heart.
  'GET discovery/v2.0/keys': () => answer.json({ keys: [] }),
  'GET oauth2/v2.0/authorize': (call, tenant) => authorizePage(call, tenant, readForm(call)),
  'POST oauth2/v2.0/authorize': (call, tenant) => authorizePage(call, tenant, readForm(call)),
  'POST oauth2/v2.0/devicecode': deviceCode,
  'GET oauth2/v2.0/logout': () => answer.html('You signed out of your account', 200),
  'POST oauth2/v2.0/token': (call, tenant) =>
    answer.json(redeem(call.entra, tenant, readForm(call)), {
      headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' },
    }),
};

/** The sign-in of Microsoft Entra ID. */
export const entra: HostRoute = {
  host: /^login\.microsoftonline\.com$/,
  run(call) {
    const [tenant = '', ...rest] = call.segments;
    const endpoint = ENDPOINTS[`${call.method} ${rest.join('/').toLowerCase()}`];
    if (!endpoint) return answer.html('Page not found', 404);
    return traced(
      call,
      attempt(call, () => endpoint(call, tenant)),
    );
  },
};

function attempt(call: HostCall, run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof EntraError) return errorBody(call, error);
    throw error;
  }
}

function deviceCode(call: HostCall, tenant: string): Answer {
  const { userCode, deviceCode, interval } = startDeviceCode(call.entra, tenant, readForm(call));
  return answer.json({
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: VERIFICATION,
    expires_in: DEVICE_CODE_LIFE / 1000,
    interval: interval / 1000,
    message: `To sign in, use a web browser to open the page ${VERIFICATION} and enter the code ${userCode} to authenticate.`,
  });
}

/** Every answer can be found again, and names the request as the client did. */
function traced({ entra, headers }: HostCall, given: Answer): Answer {
  const own = headers['client-request-id'];
  const ids = { 'x-ms-request-id': entra.newId(), ...(typeof own === 'string' && { 'client-request-id': own }) };
  return { ...given, headers: { ...ids, ...given.headers } };
}
