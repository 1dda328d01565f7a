import { isBusinessHour } from '../../../src/areas/approvals/business-hours.js';

// A Friday.
const at = (time: string): number => Date.parse(`2024-03-01T${time}:00Z`);
const WEEK = 'Monday,Tuesday,Wednesday,Thursday,Friday';
const hours = (timeZone: string, startTime = '09:00', endTime = '17:00') => ({
  businessDays: WEEK,
  timeZone,
  startTime,
  endTime,
});

test('the first minute is in the hours and the last is not', () => {
  const is = (time: string): boolean => isBusinessHour(at(time), hours('UTC'));
  expect([is('08:59'), is('09:00'), is('16:59'), is('17:00')]).toEqual([false, true, true, false]);
});

test('hours are those of their time zone, as Windows or everybody else names it', () => {
  const is = (zone: string): boolean => isBusinessHour(at('03:00'), hours(zone));
  expect(['UTC', 'Asia/Kolkata', 'Tokyo Standard Time', 'Pacific Standard Time'].map(is)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(isBusinessHour(at('10:00'), hours('Nowhere Standard Time'))).toBe(true);
});

test('a day is that of the time zone too', () => {
  // Saturday morning in Tokyo.
  expect(isBusinessHour(at('23:00'), hours('Asia/Tokyo', '00:00', '23:59'))).toBe(false);
  expect(isBusinessHour(at('23:00'), { ...hours('Asia/Tokyo', '00:00'), businessDays: 'Saturday' })).toBe(true);
});
