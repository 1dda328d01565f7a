import type { PluginName } from './plugin-name.js';

/** The class of `hello-world:projects` is `HelloWorldProjects`. */
function className(topic: string): string {
  const words = topic.split('-').filter(Boolean);
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Projects`;
}

/** The source of the first command: it greets the projects of the organization. */
export function commandSource({ topic }: PluginName): string {
  const name = className(topic);
  return `import { defineTable, Flags, OrganizationCommand } from '@adoc/sdk';

interface Project {
  id: string;
  name: string;
}

interface Greeting {
  id: string;
  greeting: string;
}

export default class ${name} extends OrganizationCommand<typeof ${name}> {
  static override summary = 'Greet every project of the organization.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --greeting Moin',
  ];
  static override flags = {
    greeting: Flags.string({ default: 'Hello', summary: 'What to say.' }),
  };

  protected override readonly view = defineTable<Greeting>({
    ID: (row) => row.id,
    Greeting: { value: (row) => row.greeting, cut: true },
  });

  async run(): Promise<Greeting[]> {
    const { client } = await this.connect();
    const projects = await client.list<Project>('_apis/projects');
    return projects.map(({ id, name }) => ({ id, greeting: \`\${this.flags.greeting} \${name}\` }));
  }
}
`;
}
