import { z } from 'zod';
import { languageTagPattern } from './languageTag';

/** The name of a language, as a value of a file. */
export const languageTag = z.string().regex(languageTagPattern);
