export type { Host } from './contract.js';
export { findHost, publishHost } from './slot.js';
