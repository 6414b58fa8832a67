import type { SiteSettings } from '#core/publish/profile/SiteSettings';

/** The settings of a small paper, with these changes. */
export function siteOf(changed: Partial<SiteSettings> = {}): SiteSettings {
  return {
    name: 'Älvnäs Tidning',
    tagline: 'Nyheter för Älvnäs sedan 1903',
    language: 'sv',
    baseAddress: 'https://tidning.example/',
    articleAddress: '/{year}/{month}/{slug}/',
    logo: 'logo.png',
    socialLinks: [{ name: 'Mastodon', address: 'https://social.example/@tidning' }],
    footer: 'Ansvarig utgivare: Anna Ek',
    pictureWidthsPx: [400, 640, 960, 1280, 1920, 2560],
    pictureRights: null,
    ...changed,
  };
}
