import { hasScope } from '../../../src/areas/tokens/scopes.js';

test.each([
  [['vso.code'], ['vso.code'], true],
  [['vso.code_write'], ['vso.code'], true],
  [['vso.code_full'], ['vso.code_write'], true],
  [['vso.code_manage'], ['vso.code_write'], true],
  [['vso.code'], ['vso.code_write'], false],
  [['vso.build_execute'], ['vso.build'], true],
  [['vso.variablegroups_manage'], ['vso.variablegroups_read'], true],
  [['vso.code_write'], ['vso.code_status'], false],
  [['vso.code_status'], ['vso.code'], false],
  [['vso.codex'], ['vso.code'], false],
  [['vso.work'], ['vso.code', 'vso.work'], true],
  [[], ['vso.code'], false],
  [[], [], true],
  [undefined, ['vso.code_manage'], true],
])('%j may do what needs one of %j: %s', (granted, needed, expected) => {
  expect(hasScope(granted, needed)).toBe(expected);
});
