import type { Clock } from '../clock.js';

/** A change to the emulator's time, as it arrives as JSON. */
interface ClockStep {
  /** Seconds to go forward. */
  advance?: number;
  /** A moment to go to, ISO 8601. */
  now?: string;
  /** How many times faster than real time; 0 stands still. */
  rate?: number;
}

/**
 * Changes the clock, and lets happen what is due by then.
 * @throws Error when the step is none.
 */
export async function stepClock(clock: Clock, step: ClockStep): Promise<void> {
  const unknown = Object.keys(step).filter((key) => !['advance', 'now', 'rate'].includes(key));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; known: advance, now, rate`);
  const { advance, now, rate } = step;
  if (rate !== undefined) clock.rate = positive('rate', rate);
  if (now !== undefined) {
    if (Number.isNaN(Date.parse(now))) throw new Error('now: a date in ISO 8601');
    clock.set(Date.parse(now));
  }
  if (advance !== undefined) clock.advance(positive('advance', advance) * 1000);
  await clock.settle();
}

function positive(name: string, value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw new Error(`${name}: a number from 0`);
  return value;
}
