import type { Shape } from '../../seed/shape.js';

/** A pipeline of a seed, with the runs it has had. */
export interface PipelineSeed {
  name: string;
}

export const PIPELINE: Shape<PipelineSeed> = { name: 'string' };
