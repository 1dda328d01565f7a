import path from 'node:path';
import { createWorld, type World } from './create-world.js';
import { type NpmRegistry, startNpmRegistry } from './npm-registry.js';
import { type PackedPlugin, type PluginRecipe, packPlugin } from './pack-plugin.js';
import type { Finished, RunOptions } from './run-adoc.js';

export interface PluginWorld {
  world: World;
  registry: NpmRegistry;
  /** For the environment of a program: npm of the user who runs the tests is left alone. */
  npm: Record<string, string>;
  pack(recipe: PluginRecipe): Promise<PackedPlugin>;
  publish(recipe: PluginRecipe, dist?: Record<string, unknown>): Promise<PackedPlugin>;
  /** Runs adoc with an npm that knows this registry only. */
  adoc(words: readonly string[], options?: RunOptions): Promise<Finished>;
  /** What `plugins list` says. */
  installed(): Promise<{ name: string; version: string; previous: { version: string } | null }[]>;
  close(): Promise<void>;
}

/** A world with a registry of npm packages on loopback. */
export async function createPluginWorld(): Promise<PluginWorld> {
  const [world, registry] = await Promise.all([createWorld(), startNpmRegistry()]);
  const npm = {
    npm_config_registry: registry.url,
    npm_config_cache: path.join(world.folder, 'npm-cache'),
    npm_config_userconfig: path.join(world.folder, 'npmrc'),
    npm_config_fetch_retries: '0',
    npm_config_update_notifier: 'false',
  };
  const adoc: PluginWorld['adoc'] = (words, { env, ...rest } = {}) =>
    world.adoc(words, { ...rest, env: { ...npm, ...env } });
  const pack = (recipe: PluginRecipe) => packPlugin(world.folder, recipe);
  return {
    world,
    registry,
    npm,
    pack,
    adoc,
    async publish(recipe, dist) {
      const packed = await pack(recipe);
      await registry.publish(packed, dist);
      return packed;
    },
    async installed() {
      return JSON.parse((await adoc(['plugins', 'list', '--output', 'json'])).stdout);
    },
    async close() {
      await registry.close();
      await world.close();
    },
  };
}
