import { defineTable, Flags, OrganizationCommand } from '@adoc/sdk';

interface Project {
  id: string;
  name: string;
}

interface Greeting {
  id: string;
  greeting: string;
}

export default class HelloProjects extends OrganizationCommand<typeof HelloProjects> {
  static override summary = 'Greet every project of the organization.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --greeting Moin --times 2',
  ];
  static override flags = {
    greeting: Flags.string({ default: 'Hello', summary: 'What to say.' }),
    times: Flags.integer({ char: 't', default: 1, min: 1, max: 3, summary: 'How often.' }),
  };

  protected override readonly view = defineTable<Greeting>({
    ID: (row) => row.id,
    Greeting: { value: (row) => row.greeting, cut: true },
  });

  async run(): Promise<Greeting[]> {
    const { client } = await this.connect();
    const projects = await client.list<Project>('_apis/projects');
    const words = Array(this.flags.times).fill(this.flags.greeting).join(' ');
    return projects.map(({ id, name }) => ({ id, greeting: `${words} ${name}` }));
  }
}
