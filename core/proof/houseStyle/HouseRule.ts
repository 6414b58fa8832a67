import { z } from 'zod';
import { isPlainText } from '../../document/isPlainText';
import { severities } from '../Finding';

const plain = (maximum: number) =>
  z
    .string()
    .min(1)
    .max(maximum)
    .refine(isPlainText, { params: { code: 'unfit-characters' } });
/** Something that is looked for in text: it begins and ends with what can be seen. */
const phrase = plain(100).refine((text) => text.trim() === text);

/** Where a rule does not hold: in what somebody is quoted with, in tables, in headlines and subheads, in captions. */
export const skippablePlaces = ['quotes', 'tables', 'headlines', 'captions'] as const;

/** One rule of house style. It has `words` or a `pattern`, never both. */
export const houseRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
    .max(80)
    .meta({ description: 'Names the rule for good' }),
  category: plain(60).meta({ description: 'What the rule is about: numbers, titles …' }),
  words: z.array(phrase).min(1).max(500).exactOptional().meta({ description: 'Whole words or phrases' }),
  pattern: plain(500)
    .exactOptional()
    .meta({ description: 'A regular expression of RE2; the group `hit` is what is flagged' }),
  matchCase: z.boolean().exactOptional().meta({ description: 'Whether Polisen and polisen differ; else they do not' }),
  except: z.array(phrase).min(1).max(500).exactOptional().meta({ description: 'Phrases in which it is right' }),
  skip: z.array(z.enum(skippablePlaces)).min(1).max(4).exactOptional(),
  message: plain(500).meta({ description: 'What the writer is told. Plain text' }),
  replacements: z
    .array(
      z
        .string()
        .max(200)
        .refine(isPlainText, { params: { code: 'unfit-characters' } }),
    )
    .min(1)
    .max(10)
    .exactOptional()
    .meta({ description: 'What may stand instead; $1 is the first group of a pattern' }),
  severity: z.enum(severities).exactOptional().meta({ description: 'warning if not told' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .exactOptional()
    .meta({ description: 'Only in articles of this language' }),
  isOff: z.boolean().exactOptional(),
});

/** One rule of house style, as it stands in its file. */
export type HouseRule = z.infer<typeof houseRule>;

/** The version of the rules' file format that this Spalt reads. */
export const houseStyleVersion = 1;
/** More rules than any newsroom has. */
export const maximumRules = 20_000;

/** A file of rules. */
export const houseStyleFile = z.strictObject({
  format: z.literal('spalt-house-style'),
  version: z.literal(houseStyleVersion),
  name: plain(100),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .nullable()
    .meta({ description: 'The language of its rules that name none' }),
  rules: z.array(houseRule).max(maximumRules),
});

/** A set of rules, as it stands in its file. */
export type HouseStyleFile = z.infer<typeof houseStyleFile>;
