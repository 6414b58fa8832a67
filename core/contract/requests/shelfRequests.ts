import { z } from 'zod';
import type { Result } from '../../base/Result';
import { isUuid } from '../../document/isUuid';
import type { DiskFailure } from '../../library/failures';
import type { ShelfItem } from '../../library/shelf/shelfItem';
import { shelfItemParts } from '../../library/shelf/shelfItem';

const id = z.string().refine(isUuid);

/** Requests about the templates and snippets of the library. */
export const shelfPayloads = {
  /** All of them, by name. */
  'shelf:list': z.undefined(),
  /** Keeps one: a new one where there is no `id`, else in place of the one that has it. Photos are left out. */
  'shelf:put': z.strictObject({ id: id.nullable(), ...shelfItemParts }),
  /** Takes one away. */
  'shelf:remove': z.strictObject({ id }),
} as const;

/** The answers to them. */
export interface ShelfAnswers {
  'shelf:list': Result<{ readonly items: readonly ShelfItem[]; readonly unreadable: readonly string[] }, DiskFailure>;
  'shelf:put': Result<ShelfItem, DiskFailure>;
  'shelf:remove': Result<null, DiskFailure>;
}
