import { z } from 'zod';
import { isWebAddress } from '../../document/isSafeAddress';
import { languageTag } from '../../document/languageTagSchema';
import { plainLine } from '../../document/plainLine';
import { isAddressPattern } from './addressPattern';

/**
 * Names a file in the folder of the profile, in lower case so that it is the same one on every system. No SVG, which can
 * hold scripts: a template may draw one itself, where it is checked with the page.
 */
const pictureFile = z.string().refine((name) => /^[a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpg|webp)$/u.test(name), {
  params: { code: 'logo-name' },
});

const webAddress = z.string().refine(isWebAddress, { params: { code: 'unsafe-address' } });

/** What a site is called, where it is on the web, and what stands on every page of it. */
export const siteSettings = z.strictObject({
  name: plainLine(120),
  tagline: plainLine(300).nullable(),
  language: languageTag.meta({ description: 'The language of the site’s own words, BCP 47' }),
  baseAddress: z
    .string()
    .refine((address) => isWebAddress(address) && /^https:\/\/[^?#]+\/$/u.test(address), {
      params: { code: 'base-address' },
    })
    .nullable()
    .meta({ description: 'Where the site is: https, ends in /; null while it is not known' }),
  articleAddress: z
    .string()
    .max(200)
    .refine(isAddressPattern, { params: { code: 'address-pattern' } })
    .meta({ description: 'Where articles are on the site: /{year}/{month}/{slug}/' }),
  logo: pictureFile.nullable(),
  socialLinks: z.array(z.strictObject({ name: plainLine(60), address: webAddress })).max(20),
  footer: plainLine(1000).nullable(),
  pictureWidthsPx: z
    .array(z.int().min(100).max(4000))
    .min(1)
    .max(12)
    .refine((widths) => widths.every((width, index) => width > (widths[index - 1] ?? 0)), {
      params: { code: 'widths-order' },
    })
    .meta({ description: 'How wide photos are offered, from the narrowest' }),
  pictureRights: z
    .strictObject({
      copyrightNotice: plainLine(300).nullable(),
      licenseAddress: webAddress.nullable(),
      acquireLicenseAddress: webAddress.nullable().meta({ description: 'Where one may buy the right to use a photo' }),
    })
    .nullable()
    .meta({ description: 'What holds for every photo of the site; null: nothing that is known' }),
});

/** The settings of a site, every value checked. */
export type SiteSettings = z.infer<typeof siteSettings>;
