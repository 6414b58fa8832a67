import { z } from 'zod';
import { retentions } from './keptSnapshots';

/** How often backups are taken by themselves, in hours. */
export const backupIntervals = [1, 4, 24] as const;

/** When backups are taken, and how long they are kept. */
export const backupPlan = z.strictObject({
  everyHours: z.literal(backupIntervals),
  retention: z.enum(retentions),
});

/** When backups are taken, and how long they are kept. */
export type BackupPlan = z.infer<typeof backupPlan>;
/** What holds until something else is chosen. */
export const usualBackupPlan: BackupPlan = { everyHours: 1, retention: 'year' };
