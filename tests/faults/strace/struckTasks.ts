import type { ActorTask } from '../actor/ActorPlan';
import { deedNames } from '../deeds/deeds';

/** The tasks whose every call is struck, one after the other. */
export const struckTasks: readonly ActorTask[] = [
  'type',
  'create',
  'picture',
  'settings',
  'export',
  'open',
  'version',
  'bundle',
  'import',
  ...deedNames,
];
