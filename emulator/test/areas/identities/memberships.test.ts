import { Memberships } from '../../../src/areas/identities/memberships.js';

test('members of members are members, however groups hold each other', () => {
  const memberships = new Memberships();
  memberships.add('ada', 'inner');
  memberships.add('inner', 'outer');
  memberships.add('outer', 'inner');
  expect(memberships.membersOf('outer')).toEqual(['inner']);
  expect([...memberships.allMembersOf('outer')].sort()).toEqual(['ada', 'inner']);
  expect([...memberships.allGroupsOf('ada')].sort()).toEqual(['inner', 'outer']);
});

test('who is taken out or dropped is in no group any more', () => {
  const memberships = new Memberships();
  memberships.add('ada', 'one');
  memberships.add('ada', 'two');
  expect([memberships.remove('ada', 'one'), memberships.remove('ada', 'one')]).toEqual([true, false]);
  memberships.drop('ada');
  expect([memberships.groupsOf('ada'), memberships.has('ada', 'two'), memberships.membersOf('two')]).toEqual([
    [],
    false,
    [],
  ]);
});
