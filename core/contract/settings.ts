import { z } from 'zod';
import { person } from '../review/person';
import { characterLimits } from './characterLimits';
import { chosenProfile } from './chosenProfile';

/** What the user has chosen, for all articles. */
export const settings = z.strictObject({
  interfaceLanguage: z.enum(['sv', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** The byline that new articles start with. */
  byline: z.string().max(200),
  /** Who is at the desk; null while nobody has said. */
  person: person.nullable(),
  /** Whether what they change in an article is suggested, and not done. */
  isSuggesting: z.boolean(),
  isLibraryShown: z.boolean(),
  /** Whether quotes, dashes and fixed spaces are set while one types. */
  isTypographyOn: z.boolean(),
  /** Whether the article is checked while one writes. */
  isProofOn: z.boolean(),
  /** Whether all but the block with the cursor steps back. */
  isFocusOn: z.boolean(),
  /** Whether the line that one writes on stays where it is. */
  isTypewriterOn: z.boolean(),
  /** Whether fixed spaces, line breaks and the ends of paragraphs are shown. */
  isInvisiblesOn: z.boolean(),
  /** How large the text is that one writes. */
  textSize: z.enum(['small', 'medium', 'large', 'huge']),
  /** How wide its lines are. */
  textWidth: z.enum(['narrow', 'medium', 'wide']),
  /** Whether it has serifs. */
  textFont: z.enum(['serif', 'sans']),
  /** Shortcuts that were changed, by command; null for a command that is to have none. */
  shortcuts: z.record(z.string().max(60), z.string().max(60).nullable()),
  /** Whether lines and quiet texts stand out as much as the rest. */
  isContrastHigh: z.boolean(),
  /** Whether the tour of the window was taken or skipped. */
  isTourSeen: z.boolean(),
  /** How many characters a line of the printed column holds: the overview tells how many lines an article takes. */
  charactersPerLine: z.int().min(characterLimits.least).max(characterLimits.most),
  /** The profile that the last page was made by; null for a page that stands by itself. */
  exportProfile: chosenProfile.nullable(),
});

/** A change of some of the settings. What is not changed is not named: nothing has no value. */
export const settingsChange = settings
  .partial()
  .refine((change) => Object.values(change).every((value) => value !== undefined));

/** What the user has chosen, for all articles. */
export type Settings = z.infer<typeof settings>;
/** What holds until the user chooses something else. */
export function usualSettings(interfaceLanguage: Settings['interfaceLanguage']): Settings {
  return {
    interfaceLanguage,
    theme: 'system',
    byline: '',
    person: null,
    isSuggesting: false,
    isLibraryShown: true,
    isTypographyOn: true,
    isProofOn: true,
    isFocusOn: false,
    isTypewriterOn: false,
    isInvisiblesOn: false,
    textSize: 'medium',
    textWidth: 'medium',
    textFont: 'serif',
    shortcuts: {},
    isContrastHigh: false,
    isTourSeen: false,
    charactersPerLine: 32,
    exportProfile: null,
  };
}

/** A change of some of the settings. */
export type SettingsChange = z.infer<typeof settingsChange>;
