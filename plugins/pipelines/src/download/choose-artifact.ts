import { AdocError, exitCodes } from '@adoc/sdk';
import type { Artifact } from '../api/artifacts.js';

/** The one that is named, or the only one. @throws AdocError exit 3 when there is none, 2 when it is not said which */
export function chooseArtifact(all: readonly Artifact[], runId: number, name: string | undefined): Artifact {
  const found = all.filter((artifact) => name === undefined || artifact.name.toLowerCase() === name.toLowerCase());
  const [artifact, ...others] = found;
  const suggestions = all.map((each) => `--artifact-name "${each.name}"`);
  if (artifact && others.length === 0) return artifact;
  if (artifact) {
    const message = `The run ${runId} has ${found.length} artifacts: say which.`;
    throw new AdocError(message, { code: 'usage', exitCode: exitCodes.usage, suggestions });
  }
  const message =
    name === undefined ? `The run ${runId} has no artifacts.` : `The run ${runId} has no artifact "${name}".`;
  throw new AdocError(message, { code: 'not-found', exitCode: exitCodes.notFound, suggestions });
}
