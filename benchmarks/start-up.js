const { measureBeside } = require('./measure-beside.js');
const { otherPrograms } = require('./other-programs.js');
const { timeProcess } = require('./time-process.js');
const { withEmulator } = require('./with-emulator.js');
const { withHome } = require('./with-home.js');

/** How long users wait for small commands, beside Node's own start, and how long for the same in other programs. */
exports.startUp = ({ rounds }) =>
  withHome(({ home, env, floor, adoc }) =>
    withEmulator(async ({ organizationUrl, token }) => {
      const target = ['--organization', organizationUrl, '--project', 'repositories-100'];
      const login = ['devops', 'login', '--organization', organizationUrl];
      timeProcess({ ...adoc('login', login), input: `${token}\n` });
      const fromEnvironment = { env: { ...env, ADOC_CONFIG_DIR: `${home}/none`, ADOC_TOKEN: token } };
      const { runs, notes } = otherPrograms({ home, env, floor, organizationUrl, token });
      const ours = [
        adoc('adoc --version', ['--version'], { target: 1.15 }),
        adoc('adoc --help', ['--help'], { target: 2.6 }),
        adoc('adoc repos list --help', ['repos', 'list', '--help'], { target: 2.6 }),
        adoc('adoc devops configure --list', ['devops', 'configure', '--list'], { target: 2.6 }),
        adoc('adoc repos list, 100 repositories, token of the environment', ['repos', 'list', ...target], {
          ...fromEnvironment,
          target: 4.2,
          peakTarget: 80,
        }),
        adoc('adoc repos list, 100 repositories, stored token', ['repos', 'list', ...target], { peakTarget: 80 }),
      ];
      return { title: 'Start', rows: await measureBeside([...ours, ...runs], rounds), notes };
    }),
  );
