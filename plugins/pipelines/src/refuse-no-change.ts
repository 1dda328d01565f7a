import { AdocError, exitCodes } from '@adoc/sdk';

/** @throws AdocError (exit 2) when none of some flags is given */
export function refuseNoChange(flags: object, names: readonly string[]): void {
  const given: Partial<Record<string, unknown>> = { ...flags };
  if (names.some((name) => given[name] !== undefined)) return;
  throw new AdocError('It is not said what is to change.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`Give one of: ${names.map((name) => `--${name}`).join(', ')}`],
  });
}
