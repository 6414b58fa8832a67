import { z } from 'zod';
import { isPlainText } from './isPlainText';

/** A line of plain text, of so many characters at most: names, titles, notes. */
export const plainLine = (maximum: number) =>
  z
    .string()
    .min(1)
    .max(maximum)
    .refine(isPlainText, { params: { code: 'unfit-characters' } });
