export { cellsOf, startProjectWorld as startPipelines } from '../../../../test/commands/start-project-world.js';
