export {
  cellsOf,
  type ProjectWorld as ReposWorld,
  startProjectWorld as startRepos,
} from '../../../../test/commands/start-project-world.js';
