import type { AccessControlList } from '../src/api/permissions.js';
import { combine } from '../src/permissions.js';

const actions = [
  { bit: 2, displayName: 'Read' },
  { bit: 4, displayName: 'Contribute' },
];

/** @param entries allowed and denied bits, by descriptor */
function list(entries: Record<string, [number, number]>, inheritPermissions = true): AccessControlList {
  const aces = Object.entries(entries).map(([descriptor, [allow, deny]]) => [descriptor, { descriptor, allow, deny }]);
  return { inheritPermissions, acesDictionary: Object.fromEntries(aces) };
}
const told = (...lists: (AccessControlList | undefined)[]) =>
  combine(lists, actions).map(
    ({ descriptor, permission, effect, from }) => `${descriptor} ${permission} ${effect} ${from}`,
  );

test('what is set above counts where nothing else is set', () => {
  expect(told(undefined, list({ readers: [2, 0] }), list({ admins: [6, 0] }))).toEqual([
    'readers Read allow project',
    'admins Read allow organization',
    'admins Contribute allow organization',
  ]);
});

test('the nearest place decides, and there a denial', () => {
  expect(told(list({ readers: [2, 0] }), list({ readers: [0, 2] }))).toEqual(['readers Read allow repository']);
  expect(told(list({ readers: [2, 2] }))).toEqual(['readers Read deny repository']);
});

test('nothing from above counts where inheritance is off', () => {
  expect(told(list({ readers: [2, 0] }, false), list({ admins: [6, 0] }), undefined)).toEqual([
    'readers Read allow repository',
  ]);
});
