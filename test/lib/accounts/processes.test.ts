import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createAccounts } from '../../../src/lib/accounts/create-accounts.js';
import { createProtectedFile } from '../../../src/lib/secrets/protected-file.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { bundleProgram } from '../files/bundle-program.js';
import { runProgram } from '../files/run-program.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const urlOf = (name: string | number) => `https://dev.azure.com/org${name}`;

function open(home: string) {
  const store = createProtectedFile(path.join(home, 'data'));
  const accounts = createAccounts({ configDirectory: path.join(home, 'config'), openStore: () => store });
  const tokenOf = async (organization: string) => {
    const account = await accounts.find(organization);
    return account && (await accounts.getSecret(account)).reveal();
  };
  return { accounts, store, tokenOf };
}

const secretsIn = (home: string) =>
  Object.values(JSON.parse(readFileSync(path.join(home, 'data/credentials.json'), 'utf8')).secrets);

describe('several processes at the accounts', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundleProgram('test/lib/accounts/programs/save-account.ts', temporaryDirectory());
  });

  it('save twenty accounts at the same moment, and all twenty are there', async () => {
    const home = temporaryDirectory();
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    const ends = await Promise.all(
      numbers.map((number) => runProgram(program, [home, urlOf(number), `token-${number}`]).ended),
    );
    expect(ends.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(numbers.map(() => '0'));
    const { accounts, tokenOf } = open(home);
    expect(await accounts.list()).toHaveLength(20);
    for (const number of numbers) expect(await tokenOf(urlOf(number))).toBe(`token-${number}`);
    expect(readdirSync(path.join(home, 'config'))).toEqual(['accounts.json']);
  }, 60_000);

  it('save the same account at the same moment, and one of the tokens stays', async () => {
    const home = temporaryDirectory();
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => runProgram(program, [home, urlOf('x'), `token-${n}`]).ended));
    const { accounts, tokenOf } = open(home);
    expect(await accounts.list()).toHaveLength(1);
    expect(await tokenOf(urlOf('x'))).toMatch(/^token-\d$/);
    expect(secretsIn(home)).toHaveLength(1);
  }, 30_000);

  it('killed at any file operation leave the old token or the new one, and a login that works', async () => {
    const before = temporaryDirectory();
    const { accounts, store } = open(before);
    await accounts.save({ organization: urlOf('x'), kind: 'pat' }, new Secret('old'), store);

    const tokens: (string | undefined)[] = [];
    for (let start = 0; !tokens.includes('finished'); start += 8) {
      const limits = Array.from({ length: 8 }, (_, index) => start + index);
      const batch = await Promise.all(limits.map((limit) => killAt(before, limit)));
      tokens.push(...batch);
    }
    const seen = tokens.slice(0, tokens.indexOf('finished'));
    expect(seen.length).toBeGreaterThan(20);
    // Old up to one operation, new from there on.
    expect(seen.join(' ')).toMatch(/^(old )+(new ?)+$/);
  }, 60_000);

  async function killAt(before: string, limit: number): Promise<string | undefined> {
    const home = temporaryDirectory();
    cpSync(before, home, { recursive: true });
    const { signal } = await runProgram(program, [home, urlOf('x'), 'new', String(limit)]).ended;
    if (signal !== 'SIGKILL') return 'finished';
    const { accounts, store, tokenOf } = open(home);
    const token = await tokenOf(urlOf('x'));
    for (const lock of ['config/accounts.json.lock', 'data/credentials.json.lock']) {
      // As if the three seconds after which a dead holder's lock is taken over had passed.
      rmSync(path.join(home, lock), { recursive: true, force: true });
    }
    const hours = createAccounts({
      configDirectory: path.join(home, 'config'),
      openStore: () => store,
      now: () => Date.now() + 3_600_000,
    });
    await hours.save({ organization: urlOf('x'), kind: 'pat' }, new Secret('newer'), store);
    expect(await accounts.list()).toHaveLength(1);
    expect(await tokenOf(urlOf('x'))).toBe('newer');
    // Whatever was left over has been collected.
    expect(secretsIn(home)).toEqual([{ secret: 'newer' }]);
    return token;
  }
});
