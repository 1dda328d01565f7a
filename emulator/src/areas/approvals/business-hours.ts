/** Time zones as Windows names them and as everybody else does, for those that many use. */
const ZONES: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
};

/**
 * Whether a moment is in the hours that a check allows.
 * @param now Milliseconds since 1970.
 * @param inputs `businessDays` as English names with commas between them, `startTime` and `endTime` as `HH:MM`, `timeZone`;
 * a zone nobody knows counts as UTC.
 */
export function isBusinessHour(now: number, inputs: Readonly<Record<string, string>>): boolean {
  const { businessDays = '', startTime = '00:00', endTime = '23:59', timeZone = 'UTC' } = inputs;
  const parts = format(ZONES[timeZone] ?? timeZone).formatToParts(new Date(now));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const days = businessDays.split(',').map((day) => day.trim().toLowerCase());
  const time = `${part('hour')}:${part('minute')}`;
  return days.includes(part('weekday').toLowerCase()) && startTime <= time && time < endTime;
}

function format(timeZone: string): Intl.DateTimeFormat {
  const form = { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...form, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...form, timeZone: 'UTC' });
  }
}
