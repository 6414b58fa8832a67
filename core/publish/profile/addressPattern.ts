/** What may stand in braces in the pattern of an address. */
export const addressPlaceholders = ['year', 'month', 'day', 'section', 'slug', 'id'] as const;

/** Something of an article that its address tells. */
export type AddressPlaceholder = (typeof addressPlaceholders)[number];

const placeholder = `\\{(?:${addressPlaceholders.join('|')})\\}`;
const pattern = new RegExp(`^(?:/(?:[a-z0-9_-]|${placeholder})+)+(?:/|\\.html)?$`, 'u');

/**
 * Whether a text says where articles are: it begins with `/`, has between slashes a to z, digits, hyphens and
 * {@link addressPlaceholders} in braces, and tells articles apart by `{slug}` or `{id}`. It ends in `/`, `.html` or neither.
 */
export function isAddressPattern(text: string): boolean {
  return pattern.test(text) && /\{(?:slug|id)\}/u.test(text);
}
