import type { Build } from '../../areas/build/build.js';

/** How many runs ended how, day by day. @param since ISO 8601. */
export function metricsOf(builds: readonly Build[], since: string | undefined): object[] {
  const days = new Map<string, Map<string, number>>();
  for (const { result, finishTime, sourceBranch } of builds) {
    if (!result || !finishTime || (since !== undefined && finishTime < since)) continue;
    const key = `${finishTime.slice(0, 10)} ${sourceBranch}`;
    const counts = days.get(key) ?? new Map<string, number>();
    const name = NAMES[result];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    counts.set('TotalBuilds', (counts.get('TotalBuilds') ?? 0) + 1);
    days.set(key, counts);
  }
  return [...days].flatMap(([key, counts]) => {
    const [day, scope] = key.split(' ');
    return [...counts].map(([name, intValue]) => ({ name, intValue, scope, date: `${day}T00:00:00Z` }));
  });
}

const NAMES: Readonly<Record<string, string>> = {
  succeeded: 'SuccessfulBuilds',
  partiallySucceeded: 'PartiallySuccessfulBuilds',
  failed: 'FailedBuilds',
  canceled: 'CanceledBuilds',
};
