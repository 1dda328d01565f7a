import { AdocError, exitCodes, path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/git/refs/update-refs — what became of the change of a ref. */
export interface RefUpdate {
  name: string;
  /** Zeros when the ref is new. */
  oldObjectId: string;
  /** Zeros when the ref is gone. */
  newObjectId: string;
  success: boolean;
  /** `succeeded`, `staleOldObjectId`, `locked`, `rejectedByPolicy`, … */
  updateStatus: string;
  /** Why, where a policy or plug-in of the server refused it. */
  customMessage?: string;
}

/** Stands for no object. */
export const noObject = '0'.repeat(40);

type RefChange = Pick<RefUpdate, 'name' | 'oldObjectId' | 'newObjectId'>;

/**
 * Creates, moves or deletes a ref.
 * @throws AdocError when the service refuses it: it answers 200 then as well
 */
export async function updateRef(
  client: RestClient,
  project: string,
  { repository, change }: { repository: string; change: RefChange },
): Promise<RefUpdate> {
  const { value } = await client.send<{ value: [RefUpdate] }>(
    'POST',
    path`${project}/_apis/git/repositories/${repository}/refs`,
    { body: [change], subject: `repository "${repository}" of the project "${project}"` },
  );
  const [update] = value;
  if (!update.success) throw refused(update);
  return update;
}

/** What the status codes that people meet mean, and what to type then. */
const remedies: Record<string, { reason: string; suggestion: (name: string) => string }> = {
  staleOldObjectId: {
    reason: 'It exists already, or is at another object now.',
    suggestion: (name) => `Look at it: adoc repos ref list --filter ${name.replace(/^refs\//, '')}`,
  },
  locked: {
    reason: 'Somebody has locked it.',
    suggestion: (name) => `Unlock it: adoc repos ref unlock --name ${name}`,
  },
  unresolvableToCommit: {
    reason: 'The repository has no such object, or a branch cannot be at it.',
    suggestion: () => 'Give the id of a commit of this repository: adoc repos commits',
  },
  invalidRefName: {
    reason: 'This cannot be the name of a ref.',
    suggestion: () => 'Names look like heads/feature/1 and tags/v1.0.',
  },
};

function refused({ name, updateStatus, customMessage }: RefUpdate): AdocError {
  const remedy = remedies[updateStatus];
  return new AdocError(`${name} is not changed (${updateStatus}).`, {
    code: 'ref-not-changed',
    exitCode: exitCodes.failed,
    reason: customMessage || remedy?.reason,
    suggestions: remedy ? [remedy.suggestion(name)] : [],
  });
}
