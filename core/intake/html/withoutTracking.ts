/** Sites that lead on to the address in this parameter, and count who follows. */
const detours: readonly { readonly site: RegExp; readonly parameter: string }[] = [
  { site: /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/iu, parameter: 'q' },
  { site: /^https?:\/\/lm?\.facebook\.com\/l\.php\?/iu, parameter: 'u' },
  { site: /^https?:\/\/[a-z0-9]+\.safelinks\.protection\.outlook\.com\/\?/iu, parameter: 'url' },
];
/** Parameters that tell where a reader came from and lead nowhere else. */
const told = /^(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|yclid|_hs(?:enc|mi))$/iu;

/** More than any chain of detours that somebody made. */
const mostDetours = 5;

/**
 * An address without what only follows the reader: detours over a site that counts, and parameters that do. The rest
 * stays as it was written.
 */
export function withoutTracking(address: string, detoursLeft = mostDetours): string {
  const parts = /^(?<page>https?:\/\/[^?#]*)\?(?<query>[^#]*)(?<place>#.*)?$/isu.exec(address)?.groups;
  if (parts === undefined) return address;
  const parameters = (parts['query'] ?? '').split('&');
  const detour = detours.find(({ site }) => site.test(address));
  const goal = parameters.find((each) => detour !== undefined && each.startsWith(`${detour.parameter}=`));
  const decoded = goal === undefined ? '' : decodedOf(goal.slice(goal.indexOf('=') + 1));
  if (detoursLeft > 0 && /^https?:\/\//iu.test(decoded)) return withoutTracking(decoded, detoursLeft - 1);
  const kept = parameters.filter((each) => !told.test(each.split('=', 1)[0] ?? ''));
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return `${parts['page']}${query}${parts['place'] ?? ''}`;
}

function decodedOf(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
