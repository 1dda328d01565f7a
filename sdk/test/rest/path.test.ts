import { path } from '../../src/rest/path.js';

test('values are encoded, so that each stays one segment', () => {
  expect(path`${'50% / ü?#'}/_apis/git/repositories/${7}`).toBe('50%25%20%2F%20%C3%BC%3F%23/_apis/git/repositories/7');
});

test.each(['', '.', '..'])('the value %j is refused, because it would address something else', (value) => {
  expect(() => path`${value}/_apis`).toThrow(TypeError);
});

test('undefined never becomes text', () => {
  expect(() => path`_apis/${undefined as unknown as string}`).toThrow(TypeError);
});
