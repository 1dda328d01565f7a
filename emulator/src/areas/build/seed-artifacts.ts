import type { Artifact, ArtifactFile } from './artifact.js';
import type { ArtifactSeed } from './seed.js';

/** What a run of a seed has published. @param build Its id. */
export function seedArtifacts(build: number, seeds: readonly ArtifactSeed[]): Artifact[] {
  return seeds.map(({ name, type = 'PipelineArtifact', files, bytes }, index) => {
    const texts = Object.entries(files ?? (bytes === undefined ? { 'readme.txt': `This is ${name}.\n` } : {}));
    const all: ArtifactFile[] = texts.map(([path, text]) => ({ path, text, size: Buffer.byteLength(text) }));
    if (bytes !== undefined) all.push({ path: 'data.bin', size: bytes });
    return {
      id: build * 100 + index + 1,
      name,
      type,
      source: undefined,
      data: undefined,
      properties: {},
      files: all,
    };
  });
}
