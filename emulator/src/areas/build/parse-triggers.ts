/** By their numbers, which clients may send too. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'none',
  2: 'continuousIntegration',
  4: 'batchedContinuousIntegration',
  8: 'schedule',
  16: 'gatedCheckIn',
  32: 'batchedGatedCheckIn',
  64: 'pullRequest',
  128: 'buildCompletion',
};

/** Fills in what the service fills in. */
export function parseTriggers(triggers: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return triggers.map(({ triggerType, ...given }) => {
    const type = typeof triggerType === 'number' ? (TYPES[triggerType] ?? 'none') : triggerType;
    const filters = { branchFilters: given.branchFilters ?? [], pathFilters: given.pathFilters ?? [] };
    if (type !== 'continuousIntegration') return { ...given, triggerType: type };
    return {
      ...filters,
      ...(given.settingsSourceType !== undefined && { settingsSourceType: given.settingsSourceType }),
      batchChanges: given.batchChanges ?? false,
      maxConcurrentBuildsPerBranch: given.maxConcurrentBuildsPerBranch ?? 1,
      triggerType: type,
    };
  });
}
