#!/usr/bin/env node
// The same as run.js from the sources as they are now: builds (about two seconds), then runs.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const build = spawnSync(process.execPath, [path.join(__dirname, '../scripts/build.js')], { stdio: ['ignore', 2, 2] });
if (build.status === 0) require('./run.js');
else process.exitCode = build.status ?? 1;
