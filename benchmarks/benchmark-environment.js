/** An environment in which adoc keeps all its state in one folder, and has its code compiled there. */
exports.benchmarkEnvironment = function benchmarkEnvironment(home) {
  const env = {
    ...process.env,
    ADOC_CONFIG_DIR: `${home}/config`,
    ADOC_DATA_DIR: `${home}/data`,
    ADOC_CACHE_DIR: `${home}/cache`,
    NODE_COMPILE_CACHE: `${home}/compiled`,
    ADOC_SECRET_STORE: 'file',
  };
  // Reading further certificates costs Node about 70 ms, whatever the program.
  delete env.NODE_EXTRA_CA_CERTS;
  return env;
};
