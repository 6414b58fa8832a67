import { z } from 'zod';

/** A moment with its zone, so that a reader elsewhere sees the right hour (RFC 3339 section 5.6). */
export const moment = z.iso.datetime({ offset: true });
