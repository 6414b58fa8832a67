import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';

/** The commands that change nothing but settings, as they are now. From the menu, those of theme, contrast and language change in main. */
export function settingCommands(
  now: Settings,
  change: (change: Partial<Settings>) => void,
): Partial<Record<CommandId, () => void>> {
  return {
    'proof.toggle': () => change({ isProofOn: !now.isProofOn }),
    'edit.typography': () => change({ isTypographyOn: !now.isTypographyOn }),
    'view.focus-mode': () => change({ isFocusOn: !now.isFocusOn }),
    'view.typewriter': () => change({ isTypewriterOn: !now.isTypewriterOn }),
    'view.invisibles': () => change({ isInvisiblesOn: !now.isInvisiblesOn }),
    'view.text-size-small': () => change({ textSize: 'small' }),
    'view.text-size-medium': () => change({ textSize: 'medium' }),
    'view.text-size-large': () => change({ textSize: 'large' }),
    'view.text-size-huge': () => change({ textSize: 'huge' }),
    'view.text-width-narrow': () => change({ textWidth: 'narrow' }),
    'view.text-width-medium': () => change({ textWidth: 'medium' }),
    'view.text-width-wide': () => change({ textWidth: 'wide' }),
    'view.text-font-serif': () => change({ textFont: 'serif' }),
    'view.text-font-sans': () => change({ textFont: 'sans' }),
    'view.theme-system': () => change({ theme: 'system' }),
    'view.theme-light': () => change({ theme: 'light' }),
    'view.theme-dark': () => change({ theme: 'dark' }),
    'view.contrast': () => change({ isContrastHigh: !now.isContrastHigh }),
    'view.language-sv': () => change({ interfaceLanguage: 'sv' }),
    'view.language-en': () => change({ interfaceLanguage: 'en' }),
  };
}
