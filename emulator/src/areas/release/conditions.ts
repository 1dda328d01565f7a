import { type Release, STAGE_STATUS, type Stage } from './release.js';
import type { Condition } from './release-definition.js';

/** Whether a condition of a stage is met. */
export function isMet({ name, conditionType, value }: Condition, release: Release): boolean {
  if (conditionType === 'event') return name === 'ReleaseStarted';
  if (conditionType === 'environmentState') {
    const stage = release.stages.find(({ definition }) => definition.name.toLowerCase() === name.toLowerCase());
    return stage !== undefined && (STAGE_STATUS[stage.status] & Number(value || STAGE_STATUS.succeeded)) !== 0;
  }
  if (conditionType !== 'artifact') return false;
  const artifact = release.artifacts.find(({ alias }) => alias === name);
  return artifact !== undefined && matchesBranch(artifact.definitionReference.branch?.id ?? '', branchOf(value));
}

/** Whether a stage starts when another one ends. */
export const follows = (stage: Stage, ended: Stage): boolean =>
  stage.definition.conditions.some(
    ({ conditionType, name }) =>
      conditionType === 'environmentState' && name.toLowerCase() === ended.definition.name.toLowerCase(),
  );

/** Whether a stage starts with its release. */
export const startsWithRelease = ({ definition }: Stage): boolean =>
  definition.conditions.some(({ conditionType }) => conditionType === 'event');

/** Whether a branch is what a filter names; a star stands for the rest of a name, a minus in front for all others. */
export function matchesBranch(branch: string, filter: string | null | undefined): boolean {
  if (!filter) return true;
  if (filter.startsWith('-')) return !matchesBranch(branch, filter.slice(1));
  const wanted = short(filter);
  return wanted.endsWith('*') ? short(branch).startsWith(wanted.slice(0, -1)) : short(branch) === wanted;
}

const short = (ref: string): string => ref.replace(/^refs\/heads\//, '');

function branchOf(value: string): string | undefined {
  try {
    return (JSON.parse(value) as { sourceBranch?: string } | null)?.sourceBranch;
  } catch {
    return undefined;
  }
}
