import type { PluginName } from './plugin-name.js';

/** The README of a new plugin: how it is built, tried, tested and handed on. */
export function readme({ package: name, topic, folder }: PluginName): string {
  const scopeAdvice =
    folder === name
      ? `\nA package without a scope can be confused with one of somebody else: prefer \`@yours/${name}\`.\n`
      : '';
  return `# ${name}

A plugin of adoc. Its commands begin with \`${topic}\`.

\`\`\`sh
npm install             # once
npm test                # builds it, and runs it in adoc against an emulator of Azure DevOps
adoc plugins link .     # adoc has it now; after a change: npm run build
adoc ${topic} projects
\`\`\`

\`npm pack\` makes ${name.replace('@', '').replace('/', '-')}-0.1.0.tgz, which \`adoc plugins install ./FILE\` installs; once it is
published, \`adoc plugins install ${name}\` does.

| file | what is in it |
|---|---|
| \`src/commands/${topic}/projects.ts\` | \`adoc ${topic} projects\`: one file for each command, named after it |
| \`test/projects.test.mjs\` | its tests |
| \`package.json\` | \`oclif\` says where the commands are, and what each topic is about |
| \`oclif.manifest.json\` | written by the build: adoc reads it instead of loading every command |
${scopeAdvice}`;
}
