import { randomUUID } from 'node:crypto';
import type { IdSource } from '#core/base/IdSource';

/** Identities that are random, hence new. */
export const randomIds: IdSource = { newId: () => randomUUID() };
