import type { RefOperation } from '../../areas/git/ref-operation.js';
import type { Call } from '../route.js';
import { repositoryBody } from './repository-body.js';
import { repositoryUrl } from './repository-url.js';

const KEYS = { cherryPick: 'cherryPickId', revert: 'revertId' } as const;
const FOLDERS = { cherryPick: 'cherryPicks', revert: 'reverts' } as const;

/** A cherry-pick or revert as the service shows it. */
export function refOperationBody(call: Call, operation: RefOperation): object {
  const { id, kind, repository, commitIds, pullRequestId, ontoRefName, generatedRefName, status, detail } = operation;
  const base = repositoryUrl(call, repository);
  const url = `${base}/${FOLDERS[kind]}/${id}`;
  const commitList = commitIds.map((commitId) => ({ commitId, url: `${base}/commits/${commitId}` }));
  const hasBegun = status !== 'queued';
  return {
    [KEYS[kind]]: id,
    parameters: {
      repository: repositoryBody(call, repository, { links: false }),
      source: pullRequestId === undefined ? { commitList } : { pullRequestId },
      ontoRefName,
      generatedRefName,
    },
    status,
    ...(hasBegun && {
      detailedStatus: {
        status: detail.failure,
        ...(detail.message !== undefined && { failureMessage: detail.message }),
        ...(detail.currentCommitId !== undefined && { currentCommitId: detail.currentCommitId }),
        conflict: detail.hasConflict,
        progress: detail.progress,
        timedout: false,
      },
    }),
    url,
    _links: {
      self: { href: url },
      repository: { href: base },
      ref: { href: `${base}/refs?filter=${encodeURIComponent(generatedRefName.replace('refs/', ''))}` },
    },
  };
}
