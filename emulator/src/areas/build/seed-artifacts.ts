import type { Organization } from '../organization.js';
import type { Artifact, ArtifactFile } from './artifact.js';
import type { ArtifactSeed } from './seed.js';

/** What the runs of a seed have published. */
export function seedArtifacts(organization: Organization, seeds: readonly ArtifactSeed[]): Artifact[] {
  return seeds.map(({ name, type = 'PipelineArtifact', files, bytes }) => {
    const texts = Object.entries(files ?? (bytes === undefined ? { 'readme.txt': `This is ${name}.\n` } : {}));
    const all: ArtifactFile[] = texts.map(([path, text]) => ({ path, text, size: Buffer.byteLength(text) }));
    if (bytes !== undefined) all.push({ path: 'data.bin', size: bytes });
    return {
      id: organization.next('build artifact'),
      name,
      type,
      source: undefined,
      data: undefined,
      properties: {},
      files: all,
    };
  });
}
