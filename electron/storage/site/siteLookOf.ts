import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import { problemsOfZod } from '#core/base/problemsOfZod';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { usualWidthsPx } from '#core/publish/pictures/planVariants';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import type { SiteSettings } from '#core/publish/profile/SiteSettings';
import { siteSettings } from '#core/publish/profile/SiteSettings';
import type { SiteLook } from '#core/publish/site/SiteLook';
import { plainLook } from '#core/publish/site/SiteLook';
import { printOfProfile } from './printOfProfile';

/** What may be given of a site beside its profile; it counts before what the profile says. */
export type GivenSettings = Partial<
  Pick<SiteSettings, 'name' | 'tagline' | 'language' | 'baseAddress' | 'articleAddress'>
>;

/**
 * The look of a library's site by a profile, or without one, with the settings that are given. Command line and window
 * ask here, so that the same choices give the same bytes. Fails with the first setting that no site can have.
 */
export async function siteLookOf({
  profile,
  given,
  libraryPath,
  version,
}: {
  readonly profile: SiteProfile | undefined;
  readonly given: GivenSettings;
  readonly libraryPath: string;
  /** Of Spalt. */
  readonly version: string;
}): Promise<Result<SiteLook, Problem>> {
  const base = profile?.settings ?? plainSettings;
  const isNobodys = profile === undefined || profile.isShipped;
  const name = isNobodys ? path.basename(path.resolve(libraryPath)) : base.name;
  const read = siteSettings.safeParse({ ...base, name, ...given }, { reportInput: true });
  if (!read.success) {
    const [problem] = problemsOfZod(read.error);
    if (problem === undefined) throw new Error('Settings that fail without a problem');
    return failure(problem);
  }
  if (profile === undefined) return success(plainLook(read.data, version));
  // Loaded only where it is asked for, since it brings the engine of templates.
  const { lookOfProfile } = await import('#core/publish/site/lookOfProfile');
  return success(lookOfProfile(profile, read.data, printOfProfile(profile, version)));
}

/** What holds for a site without a profile where nothing else is given. */
const plainSettings: SiteSettings = {
  name: '',
  tagline: null,
  language: 'sv',
  baseAddress: null,
  articleAddress: '/{year}/{month}/{slug}/',
  logo: null,
  socialLinks: [],
  footer: null,
  pictureWidthsPx: [...usualWidthsPx],
  pictureRights: null,
};
