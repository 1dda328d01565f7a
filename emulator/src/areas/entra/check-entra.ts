import type { EntraSeed } from './seed.js';

/**
 * Checks what a shape cannot say: that Entra ID of a seed has all it needs. Everything that is there is of the right kind already.
 * @throws Error that names the place and what was expected there.
 */
export function checkEntra(entra: Partial<EntraSeed>): void {
  if (!entra.tenants) throw new Error('seed.entra.tenants: expected a list');
  entra.tenants.forEach(({ clients = [] }, tenant) => {
    clients.forEach(({ federated = [] }, client) => {
      federated.forEach(({ issuer, subject }, index) => {
        const place = `seed.entra.tenants[${tenant}].clients[${client}].federated[${index}]`;
        if (!issuer) throw new Error(`${place}.issuer: required`);
        if (!subject) throw new Error(`${place}.subject: required`);
      });
    });
  });
}
