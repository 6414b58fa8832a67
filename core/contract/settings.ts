import { z } from 'zod';

/** What a line of a printed column may hold: from a narrow column to a whole page. */
export const characterLimits = { least: 15, most: 120 } as const;

/** What the user has chosen, for all articles. */
export const settings = z.strictObject({
  interfaceLanguage: z.enum(['sv', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** The byline that new articles start with. */
  byline: z.string().max(200),
  isLibraryShown: z.boolean(),
  /** Whether quotes, dashes and fixed spaces are set while one types. */
  isTypographyOn: z.boolean(),
  /** Whether all but the block with the cursor steps back. */
  isFocusOn: z.boolean(),
  /** Whether the line that one writes on stays where it is. */
  isTypewriterOn: z.boolean(),
  /** How many characters a line of the printed column holds: the overview tells how many lines an article takes. */
  charactersPerLine: z.int().min(characterLimits.least).max(characterLimits.most),
});

/** A change of some of the settings. */
export const settingsChange = settings.partial();

/** What the user has chosen, for all articles. */
export type Settings = z.infer<typeof settings>;
/** A change of some of the settings. */
export type SettingsChange = z.infer<typeof settingsChange>;
