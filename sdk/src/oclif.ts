/** The parts of oclif that the host itself runs on. Bundled here once, so that host and plugins share one copy. */
export { Config, Plugin } from '@oclif/core/config';
export { run } from '@oclif/core/run';
export { settings } from '@oclif/core/settings';
