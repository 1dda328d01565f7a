/** Whether a server's field holds a time. It may hold anything: `null` would be shown as 1970. */
export const isTime = (time: unknown): time is string => typeof time === 'string' && !Number.isNaN(Date.parse(time));
