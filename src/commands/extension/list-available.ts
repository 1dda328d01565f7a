import PluginsListAvailable from '../plugins/list-available.js';

export default class ExtensionListAvailable extends PluginsListAvailable {
  static override summary =
    'List the plugins that can be installed by a short name, as "adoc plugins list-available" does.';
  static override examples = ['<%= config.bin %> <%= command.id %>'];
}
