import { findProgram, git } from '../../../src/lib/programs/find-program.js';

const everywhere = () => true;

it('finds git on the PATH of this machine', () => {
  expect(findProgram(git, process.env)).toMatch(/git(\.exe)?$/);
});

it.each([
  ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/local/bin/git'],
  ['linux', { PATH: ':.:bin:/usr/bin' }, '/usr/bin/git'],
  ['linux', { PATH: '' }, undefined],
  ['linux', {}, undefined],
  ['win32', { Path: '.;tools;C:\\Git\\cmd' }, 'C:\\Git\\cmd\\git.exe'],
  ['win32', { PATH: ';"C:\\Program Files\\Git\\cmd"' }, 'C:\\Program Files\\Git\\cmd\\git.exe'],
  ['win32', { PATH: '\\tools;C:tools' }, undefined],
] as const)('on %s, %j leads to %s and never to the working directory', (platform, env, found) => {
  expect(findProgram(git, env, platform, everywhere)).toBe(found);
});

it('goes on where a directory has no git', () => {
  expect(findProgram(git, { PATH: '/a:/b' }, 'linux', (file) => file === '/b/git')).toBe('/b/git');
});
