import type { PipelineSeed } from '../../../src/areas/build/seed.js';
import type { Seed } from '../../../src/seed/seed.js';

/** An organization with a project, a repository with files, and pipelines. */
export function seedWith(files: Record<string, string>, ...pipelines: PipelineSeed[]): Seed {
  const repositories = [
    { name: 'Shop', branches: ['main', 'feature/next'], files: { 'README.md': '# Shop\n', ...files } },
  ];
  const projects = [{ name: 'Fabrikam', repositories, pipelines }, { name: 'Tailspin' }];
  return { organizations: [{ name: 'contoso', projects }], collections: [] };
}

export const API = '/contoso/Fabrikam/_apis';
export const VERSION = 'api-version=7.1';
