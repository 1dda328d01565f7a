import { evaluate } from '../../../src/areas/build/yaml/expression.js';
import { FUNCTIONS } from '../../../src/areas/build/yaml/functions.js';

const values = {
  variables: { 'Build.Reason': 'Manual', configuration: 'Release', empty: '' },
  parameters: { regions: ['west', 'east'], service: { name: 'web', port: 80 }, isOn: true, size: 3 },
};
const read = (expression: string) => evaluate(expression, { values, functions: FUNCTIONS });

test.each([
  ["variables['build.reason']", 'Manual'],
  ['variables.configuration', 'Release'],
  ['parameters.service.port', 80],
  ['parameters.regions[1]', 'east'],
  ['parameters.nothing.more', null],
  ["'it''s'", "it's"],
  ['-3.5', -3.5],
])('%s is a value', (expression, value) => {
  expect(read(expression)).toEqual(value);
});

test.each([
  ["eq(variables.configuration, 'RELEASE')", true],
  ["eq(parameters.isOn, 'true')", true],
  ["eq(parameters.isOn, 'false')", false],
  ['eq(parameters.size, 3)', true],
  ["ne(variables.empty, '')", false],
  ['and(true, gt(parameters.size, 2), not(false))', true],
  ["or(false, in('a', 'b', 'A'))", true],
  ["contains(variables['Build.Reason'], 'man')", true],
  ["containsValue(parameters.regions, 'EAST')", true],
  ["startsWith('refs/heads/main', 'refs/heads/')", true],
  ["notIn('x', 'y')", true],
  ['xor(true, true)', false],
])('%s is %s', (expression, value) => {
  expect(read(expression)).toBe(value);
});

test.each([
  ["format('{0} of {1}', 'one', parameters.size)", 'one of 3'],
  ["join(';', parameters.regions)", 'west;east'],
  ["coalesce('', variables.nothing, 'last')", 'last'],
  ["iif(parameters.isOn, 'yes', 'no')", 'yes'],
  ["replace('a.b.c', '.', '-')", 'a-b-c'],
  ["upper(trim(' x '))", 'X'],
  ['length(parameters.regions)', 2],
  ["split('a,b', ',')", ['a', 'b']],
])('%s gives %j', (expression, value) => {
  expect(read(expression)).toEqual(value);
});

test.each([
  ['nothing(1)', /^Unrecognized value: 'nothing'\. Located at position 1 within expression: 'nothing\(1\)'/],
  ['eq(1, ', /^Unexpected end of expression/],
  ['and(true, unknown)', /^Unrecognized value: 'unknown'\. Located at position 11/],
  ['eq(1 == 2)', /^Unexpected symbol: '=='/],
  ["'a' 'b'", /^Unexpected symbol/],
])('%s makes no sense', (expression, message) => {
  expect(() => read(expression)).toThrow(message);
});
