import { openEntraSecret, sealEntraSecret } from '../../../src/lib/entra/entra-secret.js';
import { hideRevealed } from '../../../src/lib/secrets/revealed.js';

test('what is opened of a sign-in is hidden in words of others, piece by piece', () => {
  const cache = JSON.stringify({ RefreshToken: { one: { secret: 'refresh-4f1c', home_account_id: 'ada' } } });
  const secret = {
    accessToken: 'access-9d2e',
    expiresAt: 0,
    clientSecret: 'client-77ab',
    certificatePassword: 'sesame-31c0',
  };
  openEntraSecret(sealEntraSecret({ ...secret, cache }));
  const said = 'sent access-9d2e, client-77ab, sesame-31c0 and refresh-4f1c of ada';
  expect(hideRevealed(said)).toBe('sent ***, ***, *** and *** of ada');
});
