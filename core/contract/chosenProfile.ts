import { z } from 'zod';
import { isPlainText } from '../document/isPlainText';

/** A profile by the name of its folder: of those that come with Spalt, or of those in the library. */
export const chosenProfile = z.strictObject({
  name: z
    .string()
    .max(200)
    .refine((name) => isPlainText(name) && /^[^./\\:][^/\\:]*$/u.test(name)),
  isShipped: z.boolean(),
});

/** Which profile a page is made by. */
export type ChosenProfile = z.infer<typeof chosenProfile>;
