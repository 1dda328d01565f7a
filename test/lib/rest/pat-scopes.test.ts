import { findPatScope, takesNoPat } from '../../../src/lib/rest/pat-scopes.js';

test.each([
  ['GET', '/contoso/Fabrikam/_apis/git/repositories/web/pullrequests', 'Code (read)', 'vso.code'],
  ['POST', '/contoso/Fabrikam/_apis/git/repositories/web/pullrequests', 'Code (read & write)', 'vso.code_write'],
  ['POST', '/contoso/Fabrikam/_apis/git/repositories', 'Code (read, write, & manage)', 'vso.code_manage'],
  ['DELETE', '/contoso/_apis/git/recycleBin/repositories/web', 'Code (read, write, & manage)', 'vso.code_manage'],
  ['POST', '/contoso/_apis/git/repositories/web/cherryPicks', 'Code (read, write, & manage)', 'vso.code_manage'],
  ['POST', '/contoso/_apis/git/repositories/web/commitsbatch', 'Code (read)', 'vso.code'],
  ['PUT', '/contoso/Fabrikam/_apis/policy/configurations/5', 'Code (read & write)', 'vso.code_write'],
  ['POST', '/contoso/Fabrikam/_apis/wit/wiql', 'Work Items (read)', 'vso.work'],
  ['PATCH', '/contoso/_apis/wit/workitems/5', 'Work Items (read & write)', 'vso.work_write'],
  ['GET', '/contoso/_apis/build/builds', 'Build (read)', 'vso.build'],
  ['POST', '/contoso/Fabrikam/_apis/pipelines/7/runs', 'Build (read & execute)', 'vso.build_execute'],
  ['POST', '/contoso/Fabrikam/_apis/pipelines/7/preview', 'Build (read)', 'vso.build'],
  ['POST', '/contoso/_apis/release/releases', 'Release (read, write, & execute)', 'vso.release_execute'],
  ['PATCH', '/contoso/_apis/release/approvals/1', 'Release (read, write, execute, & manage)', 'vso.release_manage'],
  ['GET', '/contoso/_apis/distributedtask/pools', 'Agent Pools (read)', 'vso.agentpools'],
  ['GET', '/contoso/_apis/distributedtask/environments', 'Environment (read & manage)', 'vso.environment_manage'],
  ['POST', '/contoso/_apis/projects', 'Project and Team (read, write, & manage)', 'vso.project_manage'],
  ['GET', '/tfs/main/_apis/projects/Fabrikam/teams', 'Project and Team (read)', 'vso.project'],
  ['GET', '/contoso/_apis/userentitlements', 'Member Entitlement Management (read)', 'vso.memberentitlementmanagement'],
  ['POST', '/contoso/_apis/search/codesearchresults', 'Code (read)', 'vso.code'],
])('%s %s needs the scope %s, %s', (method, path, name, id) => {
  expect(findPatScope(method, path)).toEqual({ name, id });
});

test.each(['/contoso/_apis/connectionData', '/contoso/_apis/operations/1', '/contoso/_git/web', '/'])(
  'nothing is said of %s',
  (path) => {
    expect(findPatScope('GET', path)).toBeUndefined();
    expect(takesNoPat(path)).toBe(false);
  },
);

test.each(['/_apis/profile/profiles/me', '/_apis/accounts', '/contoso/_apis/tokens/pats'])(
  'no personal access token is good for %s',
  (path) => {
    expect(takesNoPat(path)).toBe(true);
  },
);
