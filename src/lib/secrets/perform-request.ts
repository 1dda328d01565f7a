import type { KeychainAnswer, KeychainRequest } from './keychain-protocol.js';
import type { Keytar } from './load-keytar.js';

/** The name under which credential managers show our entries. */
const service = 'adoc';

/** Carries out one request in this process. Failures become an answer with the keychain's own reason. */
export async function performRequest(load: () => Promise<Keytar>, request: KeychainRequest): Promise<KeychainAnswer> {
  try {
    const keytar = await load();
    switch (request.verb) {
      case 'find':
        return { found: await keytar.getPassword(service, request.account) };
      case 'set':
        return await setAndVerify(keytar, request.account, request.secret);
      case 'delete':
        return { deleted: await keytar.deletePassword(service, request.account) };
      case 'check':
        return await tryThrowAway(keytar, request.account);
    }
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

async function setAndVerify(keytar: Keytar, account: string, secret: string): Promise<KeychainAnswer> {
  await keytar.setPassword(service, account, secret);
  if ((await keytar.getPassword(service, account)) === secret) return { done: true };
  return { failure: 'it took the entry, but reading it back gave something else' };
}

async function tryThrowAway(keytar: Keytar, account: string): Promise<KeychainAnswer> {
  const answer = await setAndVerify(keytar, account, 'a check whether the keychain works');
  await keytar.deletePassword(service, account);
  return answer;
}
