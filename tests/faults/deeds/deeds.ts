import { backUp, move, restoreLibrary } from './backupDeeds';
import type { Deed } from './Deed';
import { catalogue, recover, rescue } from './recoveryDeeds';
import { deleteForGood, duplicate, rename, takeBack, trash } from './trashDeeds';

/** Every deed by its name. */
export const deeds = {
  trash,
  'take-back': takeBack,
  'delete-for-good': deleteForGood,
  duplicate,
  rename,
  move,
  'back-up': backUp,
  'restore-library': restoreLibrary,
  recover,
  rescue,
  catalogue,
} satisfies Readonly<Record<string, Deed>>;

/** What is done with a whole library. */
export type DeedName = keyof typeof deeds;

/** Whether that is the name of a deed. */
export function isDeedName(name: string): name is DeedName {
  return Object.hasOwn(deeds, name);
}

/** All of them. */
export const deedNames: readonly DeedName[] = Object.keys(deeds).filter(isDeedName);
