import { z } from 'zod';

/** What the user has chosen, for all articles. */
export const settings = z.strictObject({
  interfaceLanguage: z.enum(['sv', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** The byline that new articles start with. */
  byline: z.string().max(200),
  isLibraryShown: z.boolean(),
  /** Whether quotes, dashes and fixed spaces are set while one types. */
  isTypographyOn: z.boolean(),
});

/** A change of some of the settings. */
export const settingsChange = settings.partial();

/** What the user has chosen, for all articles. */
export type Settings = z.infer<typeof settings>;
/** A change of some of the settings. */
export type SettingsChange = z.infer<typeof settingsChange>;
