import { logoValues } from '../../profile/logoValues';
import type { SiteProfile } from '../../profile/SiteProfile';
import type { TemplateValue } from '../../profile/template/TemplateEngine';
import { feedFiles } from '../feeds/feedFiles';
import type { SiteContext } from '../SiteContext';
import { siteWords } from '../siteWords';

/** What the template of a page that is no article may show of the site. */
export function siteValuesOf(
  { settings, pictureSizes = {} }: Pick<SiteProfile, 'settings' | 'pictureSizes'>,
  {
    context,
    to,
    fileAddress,
    address,
  }: {
    readonly context: SiteContext;
    readonly to: (address: string) => string;
    readonly fileAddress: (file: string) => string;
    /** Of the page. */
    readonly address: string | null;
  },
): TemplateValue {
  const { name, tagline, language, logo, socialLinks, footer } = settings;
  return {
    name,
    tagline,
    language,
    ...logoValues(logo, logo === null ? null : fileAddress(logo), { pictureSizes }),
    home: to(''),
    social: socialLinks.map((link) => ({ ...link })),
    feeds: feedFiles.map(({ path, title, type }) => ({ type, title, address: to(path) })),
    sections: context.sections.map((section) => ({
      name: section.name,
      address: to(section.address),
      is_current: section.address === address,
    })),
    footer,
  };
}

/** The few words that a site says of itself on pages that are no articles, in this language. */
export function listWords(language: string): TemplateValue {
  const { follow, latest, sections, skip, toFront } = siteWords(language);
  return { follow_us: follow, latest, sections, skip, to_front: toFront };
}
