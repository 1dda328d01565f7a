/** What oclif had to say of plugins while it loaded them. It is shown once it is known how to. */
const failures: (string | Error)[] = [];
let isListening = true;

/** Keeps a warning of oclif's about a plugin: it would come with a stack trace. False for what is none. */
export function keepLoadFailure(warning: string | Error, details?: unknown): boolean {
  if (!isListening) return false;
  // oclif hands over the error itself, or its name and the error as details.
  const failure = details instanceof Error ? details : warning;
  const isMeant = failure instanceof Error || /^Mismatched version in /.test(failure);
  if (isMeant) failures.push(failure);
  return isMeant;
}

/** Those kept so far; from now on warnings are none of loading. */
export function takeLoadFailures(): (string | Error)[] {
  isListening = false;
  return failures.splice(0);
}
