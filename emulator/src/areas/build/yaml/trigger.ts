import { field, type Mapping, type Node, textsOf } from './node.js';

interface Filter {
  include: string[];
  exclude: string[];
}

/** When a push starts a pipeline. */
export interface Trigger {
  branches: Filter;
  tags: Filter;
  paths: Filter;
}

const NONE: Filter = { include: [], exclude: [] };

/** Reads `trigger:`; undefined for `none`. A pipeline without it is started by every branch. */
export function readTrigger(root: Mapping): Trigger | undefined {
  const node = field(root, 'trigger');
  if (!node) return { branches: { include: ['*'], exclude: [] }, tags: NONE, paths: NONE };
  if (node.kind === 'scalar') {
    if (node.text === 'none' || node.text === '') return undefined;
    return { branches: { include: [node.text], exclude: [] }, tags: NONE, paths: NONE };
  }
  if (node.kind === 'sequence') return { branches: { include: textsOf(node), exclude: [] }, tags: NONE, paths: NONE };
  const tags = filterOf(field(node, 'tags'));
  const branches = filterOf(field(node, 'branches'));
  const isAny = branches.include.length === 0 && tags.include.length === 0;
  return {
    branches: isAny ? { ...branches, include: ['*'] } : branches,
    tags,
    paths: filterOf(field(node, 'paths')),
  };
}

function filterOf(node: Node | undefined): Filter {
  if (node?.kind === 'mapping')
    return { include: textsOf(field(node, 'include')), exclude: textsOf(field(node, 'exclude')) };
  return { include: textsOf(node), exclude: [] };
}

/** Whether a ref is one that starts the pipeline. @param ref In full. */
export function matchesRef({ branches, tags }: Trigger, ref: string): boolean {
  if (ref.startsWith('refs/tags/')) return passes(tags, ref.slice('refs/tags/'.length), ref);
  return ref.startsWith('refs/heads/') && passes(branches, ref.slice('refs/heads/'.length), ref);
}

/** Whether one of the changed files starts it; all do when nothing is said about paths. */
export function matchesPaths({ paths }: Trigger, changed: readonly string[]): boolean {
  if (paths.include.length === 0 && paths.exclude.length === 0) return true;
  const filter = paths.include.length > 0 ? paths : { ...paths, include: ['*'] };
  return changed.some((path) => {
    const inside = (pattern: string): boolean => {
      const clean = pattern.replace(/^\/|\/$/g, '');
      return matches(clean, path) || path.startsWith(`${clean}/`) || clean === '';
    };
    return filter.include.some(inside) && !filter.exclude.some(inside);
  });
}

const passes = ({ include, exclude }: Filter, name: string, ref: string): boolean => {
  const fits = (pattern: string): boolean => matches(pattern, name) || matches(pattern, ref);
  return include.some(fits) && !exclude.some(fits);
};

/** `*` stands for anything, `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(text);
}
