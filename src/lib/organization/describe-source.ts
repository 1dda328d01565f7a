import type { Source } from '@adoc/sdk';

/** A source as a person names it: `environment variable ADOC_PROJECT`, `git remote origin`. */
export function describeSource({ kind, name }: Source): string {
  switch (kind) {
    case 'flag':
      return `flag ${name}`;
    case 'environment':
    case 'job':
      return `environment variable ${name}`;
    case 'git':
      return `git remote ${name}`;
    case 'settings':
      return 'settings';
  }
}
