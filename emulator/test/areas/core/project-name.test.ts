import { parseProjectName } from '../../../src/areas/core/project-name.js';

test.each(['Fabrikam', 'Größe 50', 'a.b-c_d', '  Trimmed '])('%j is a name for a project', (name) => {
  expect(parseProjectName(name)).toBe(name.trim());
});

test.each(['', ' ', 'a&b', '50%', '[x]', 'a\tb', '.a', 'a.', '_a', 'App_Data', 'lpt1', 'DefaultCollection'])(
  '%j is none',
  (name) => {
    expect(() => parseProjectName(name)).toThrow(/is not valid/);
  },
);
