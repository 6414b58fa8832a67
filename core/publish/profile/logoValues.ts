import type { SiteProfile } from './SiteProfile';
import type { TemplateValue } from './template/TemplateEngine';

/**
 * What a template may show of the site's logo, which has this address: with its size, so that the page does not move when
 * it comes. The size is null where it is not known.
 */
export function logoValues(
  logo: string | null,
  address: string | null,
  { pictureSizes = {} }: Pick<SiteProfile, 'pictureSizes'>,
): { readonly [Name in 'logo' | 'logo_width' | 'logo_height']: TemplateValue } {
  const size = logo !== null && Object.hasOwn(pictureSizes, logo) ? pictureSizes[logo] : undefined;
  return { logo: address, logo_width: size?.widthPx ?? null, logo_height: size?.heightPx ?? null };
}
