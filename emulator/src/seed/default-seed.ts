import type { ProjectSeed, Seed } from './seed.js';

const numbered = (count: number, name: (n: string) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(String(index + 1).padStart(3, '0')));

/** The content an emulator has when none is given: small, but with the cases that break clients. */
export function defaultSeed(): Seed {
  const projects: ProjectSeed[] = [
    {
      name: 'Fabrikam',
      description: 'The web shop.',
      process: 'Agile',
      repositories: [
        {
          name: 'Fabrikam-Web',
          // More refs than fit two pages, so that a client that does not follow continuation tokens is found out.
          branches: ['main', 'develop', 'users/ada/größe', ...numbered(248, (n) => `feature/${n}`)],
          tags: numbered(12, (n) => `v1.${Number(n)}.0`),
          size: 7_340_032,
        },
        { name: 'Fabrikam-Api', defaultBranch: 'trunk', branches: ['trunk', 'release/2.0'], size: 1_048_576 },
        { name: 'Fabrikam-Empty' },
        { name: 'Fabrikam-Archive', branches: ['main'], isDisabled: true, size: 4096 },
        { name: 'Fabrikam-Hidden', branches: ['main'], isHidden: true },
      ],
    },
    {
      name: 'Größe 50% & Co',
      description: 'A name that has to be encoded.',
      process: 'Scrum',
      repositories: [{ name: 'Größe 50% & Co', branches: ['main'], size: 2048 }],
    },
    { name: 'Tailspin', visibility: 'public', repositories: [{ name: 'Tailspin', branches: ['main'] }] },
    { name: 'Retired', state: 'deleting', repositories: [] },
  ];
  return {
    organizations: [{ name: 'contoso', projects }],
    collections: [{ name: 'DefaultCollection', projects }],
  };
}
