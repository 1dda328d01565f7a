// Changes one setting: directory, key, value.
import { changeSettings } from '../../../../src/lib/settings/change-settings.js';

const [directory = '', key = '', value = ''] = process.argv.slice(2);

changeSettings(directory, { [key]: value }).catch((error) => {
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message, reason: error.reason }));
  process.exitCode = 1;
});
