import { z } from 'zod';
import { plainLine } from '../document/plainLine';

/** A person's name is who they are: it is what colleagues read, and no account stands behind it. */
export const personName = plainLine(100);

/** How many colours there are to tell people apart by. */
export const personColourCount = 8;

/** Somebody who comments, proposes or decides. */
export const person = z.strictObject({
  name: personName,
  colour: z
    .int()
    .min(0)
    .max(personColourCount - 1)
    .meta({ description: 'Which of the colours of people marks what they did' }),
});
