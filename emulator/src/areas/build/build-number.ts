import { perOrganization } from '../per-organization.js';

const DAY = 86_400_000;

interface BuildNumber {
  /** Such as `20240301.2`. */
  text: string;
  /** The 2 of it. */
  number: number;
}

/** Numbers the runs of each pipeline anew every day. */
class BuildNumbers {
  readonly #last = new Map<string, number>();
  readonly #days = new Map<number, string>();

  /** @param moment Milliseconds since 1970. */
  next(definition: number, moment: number): BuildNumber {
    const day = this.dayOf(moment);
    const number = this.count(`${definition} ${day}`);
    return { text: `${day}.${number}`, number };
  }

  /** How often a key has been counted, from 1: what `$(Rev:r)` stands for. */
  count(key: string): number {
    const number = (this.#last.get(key) ?? 0) + 1;
    this.#last.set(key, number);
    return number;
  }

  /** Such as `20240301`. */
  dayOf(moment: number): string {
    const number = Math.floor(moment / DAY);
    const known = this.#days.get(number) ?? new Date(moment).toISOString().slice(0, 10).replaceAll('-', '');
    this.#days.set(number, known);
    return known;
  }
}

export const buildNumbersOf = perOrganization(() => new BuildNumbers());

interface Naming {
  /** Of the pipeline, in the form `$(Date:yyyyMMdd)$(Rev:.r)`. */
  format: string;
  definition: number;
  /** Milliseconds since 1970. */
  moment: number;
  variables: Readonly<Record<string, string>>;
  numbers: BuildNumbers;
}

/** Gives a run the name that its pipeline's `name:` asks for. */
export function formatBuildNumber({ format, definition, moment, variables, numbers }: Naming): BuildNumber {
  let revision = 1;
  const dated = format
    .replace(/\$\(Date:([^)]*)\)/gi, (_, pattern: string) => formatDate(pattern, new Date(moment)))
    .replace(/\$\((?!Rev:)([^)]+)\)/gi, (whole, name: string) => findVariable(variables, name) ?? whole);
  const text = dated.replace(/\$\(Rev:([^)]*)\)/gi, (_, pattern: string) => {
    // Runs that differ in nothing else are counted, whether the pipeline names them or the service does.
    revision = numbers.count(`${definition} ${dated.replace(/\$\(Rev:[^)]*\)/gi, '')}`);
    return pattern.replace(/r+/i, (digits) => String(revision).padStart(digits.length, '0'));
  });
  return { text, number: revision };
}

const findVariable = (variables: Readonly<Record<string, string>>, name: string): string | undefined => {
  const wanted = name.toLowerCase();
  return Object.entries(variables).find(([known]) => known.toLowerCase() === wanted)?.[1];
};

function formatDate(pattern: string, date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: two(date.getUTCFullYear() % 100),
    MM: two(date.getUTCMonth() + 1),
    dd: two(date.getUTCDate()),
    HH: two(date.getUTCHours()),
    mm: two(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
  };
  return pattern.replace(/yyyy|yy|MM|dd|HH|mm|ss/g, (part) => parts[part] ?? part);
}
