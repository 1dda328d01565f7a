import type { Release } from './release.js';

const STANDARD = 'Release-$(rev:r)';

/** What a name is made of. */
interface Naming {
  release: Pick<Release, 'id' | 'artifacts' | 'createdOn' | 'definition' | 'variables'>;
  /** How often a name with the same text around its counter was given, this one included. */
  count(key: string): number;
}

/** Gives a release the name its definition asks for, such as `Release-$(rev:r)`. */
export function nameRelease({ release, count }: Naming): string {
  const { definition } = release;
  const known = variablesOf(release);
  const filled = (definition.releaseNameFormat || STANDARD)
    .replace(/\$\(date:([^)]*)\)/gi, (_, pattern: string) => formatDate(pattern, release.createdOn))
    .replace(/\$\((?!rev:)([^)]+)\)/gi, (whole, name: string) => known.get(name.toLowerCase()) ?? whole);
  return filled.replace(/\$\(rev:([^)]*)\)/gi, (_, pattern: string) => {
    const number = String(count(`${definition.project.id}/${definition.id}/${filled}`));
    return pattern.replace(/r+/i, (digits) => number.padStart(digits.length, '0'));
  });
}

function variablesOf({ id, definition, artifacts, variables }: Naming['release']): Map<string, string> {
  const source = (artifacts.find(({ isPrimary }) => isPrimary) ?? artifacts[0])?.definitionReference;
  const entries: [string, string | null | undefined][] = [
    ...Object.entries(variables).map(([name, { value }]): [string, string | null] => [name.toLowerCase(), value]),
    ['release.releaseid', String(id)],
    ['release.definitionname', definition.name],
    ['system.teamproject', definition.project.name],
    ['build.buildid', source?.version?.id],
    ['build.buildnumber', source?.version?.name],
    ['build.definitionname', source?.definition?.name],
    ['build.sourcebranchname', source?.branch?.name.split('/').at(-1)],
  ];
  return new Map(entries.flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])));
}

function formatDate(pattern: string, date: string): string {
  const [year = '', month = '', day = '', hours = '', minutes = '', seconds = ''] = date.split(/\D/);
  const parts: Record<string, string> = {
    yyyy: year,
    yy: year.slice(2),
    MM: month,
    dd: day,
    HH: hours,
    mm: minutes,
    ss: seconds,
  };
  return pattern.replace(/yyyy|yy|MM|dd|HH|mm|ss/g, (part) => parts[part] ?? part);
}
