// The plain console: Jest's own wraps every line in a stack trace.
globalThis.console = require('node:console');

// oclif listens to standard output once for each test file that loads it, and the files of a worker share one.
process.stdout.setMaxListeners(0);
