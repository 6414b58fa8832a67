import type { Fault } from './Fault';
import { appKills } from './kinds/appKills';
import { clockJumps } from './kinds/clockJumps';
import { corruptFiles } from './kinds/corruptFiles';
import { failingCalls } from './kinds/failingCalls';
import { fullDisk } from './kinds/fullDisk';
import { hostileBundles } from './kinds/hostileBundles';
import { hostileFiles } from './kinds/hostileFiles';
import { killPoints } from './kinds/killPoints';
import { powerCut } from './kinds/powerCut';
import { randomKills } from './kinds/randomKills';
import { twoWriters } from './kinds/twoWriters';
import { windowTrouble } from './kinds/windowTrouble';

/** Every fault by its name on the command line. */
export const faults: Readonly<Record<string, FaultKind>> = {
  'kill-points': { fault: killPoints, count: Infinity, isForControls: true },
  'random-kills': { fault: randomKills, count: 2000, isForControls: false },
  'app-kills': { fault: appKills, count: 100, isForControls: false },
  'window-trouble': { fault: windowTrouble, count: 100, isForControls: false },
  'power-cut': { fault: powerCut, count: 500, isForControls: true },
  'failing-calls': { fault: failingCalls, count: Infinity, isForControls: false },
  'full-disk': { fault: fullDisk, count: 200, isForControls: true },
  'corrupt-files': { fault: corruptFiles, count: 5000, isForControls: false },
  'clock-jumps': { fault: clockJumps, count: 200, isForControls: false },
  'hostile-bundles': { fault: hostileBundles, count: 700, isForControls: false },
  'mailed-bundles': { fault: hostileFiles('bundle'), count: 700, isForControls: false },
  'hostile-pictures': { fault: hostileFiles('picture'), count: 2000, isForControls: false },
  'hostile-documents': { fault: hostileFiles('document'), count: 500, isForControls: false },
  'hostile-dictionaries': { fault: hostileFiles('dictionary'), count: 300, isForControls: false },
  'hostile-rules': { fault: hostileFiles('rules'), count: 300, isForControls: false },
  'two-writers': { fault: twoWriters, count: 500, isForControls: false },
};

/** A fault, and how it is run when nothing else is said. */
export interface FaultKind {
  readonly fault: Fault;
  readonly count: number;
  /** Whether it says something of a writer alone, without the rest of storage. */
  readonly isForControls: boolean;
}
