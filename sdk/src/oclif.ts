/** The parts of oclif that the host itself runs on. Bundled here once, so that host and plugins share one copy. */
export { execute } from '@oclif/core/execute';
export { settings } from '@oclif/core/settings';
