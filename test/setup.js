// The plain console: Jest's own wraps every line in a stack trace.
globalThis.console = require('node:console');
