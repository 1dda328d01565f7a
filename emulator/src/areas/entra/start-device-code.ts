import type { DeviceCode } from './device-codes.js';
import type { Entra } from './entra.js';
import type { Form } from './grant.js';
import { parseScope } from './parse-scope.js';

/**
 * Begins a sign-in that is approved on another device.
 * @throws EntraError
 */
export function startDeviceCode(entra: Entra, tenantName: string, form: Form): DeviceCode & { deviceCode: string } {
  const tenant = entra.getTenant(tenantName, form.get('client_id'));
  const client = entra.getClient(tenant, form.get('client_id'));
  const scope = parseScope(form.get('scope') ?? '', { tenant, client });
  entra.refusals.meet('devicecode');
  const deviceCode = entra.newSecret('D');
  return { ...entra.deviceCodes.add(deviceCode, { tenant, client, scope }), deviceCode };
}
