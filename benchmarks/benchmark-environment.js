/** An environment in which adoc keeps all its state in one folder, has its code compiled there, and knows no token. */
exports.benchmarkEnvironment = function benchmarkEnvironment(home) {
  // Without the user's own settings and tokens: what is measured must neither see nor send them.
  const own = /^(ADOC_|AZDO_|AZURE_DEVOPS_|SYSTEM_)/;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))),
    ADOC_CONFIG_DIR: `${home}/config`,
    ADOC_DATA_DIR: `${home}/data`,
    ADOC_CACHE_DIR: `${home}/cache`,
    NODE_COMPILE_CACHE: `${home}/compiled`,
    ADOC_SECRET_STORE: 'file',
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
  };
  // Reading further certificates costs Node about 70 ms, whatever the program.
  delete env.NODE_EXTRA_CA_CERTS;
  return env;
};
