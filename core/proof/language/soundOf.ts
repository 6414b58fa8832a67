/**
 * How a Swedish or English name sounds, roughly: spellings that are heard as one are the same. `Qvist` and `Kvist`,
 * `Ericsson` and `Erikson`, `Thomas` and `Tomas`. Accents go, but å, ä and ö are letters of their own.
 */
export function soundOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<![ao])\u0308|[\u0300-\u0307\u0309\u030b-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[’'-]/gu, '')
    .replace(/ph/gu, 'f')
    .replace(/(?<!s)ch/gu, 'k')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/[cq]/gu, 'k')
    .replace(/w/gu, 'v')
    .replace(/z/gu, 's')
    .replace(/x/gu, 'ks')
    .replace(/th/gu, 't')
    .replace(/dt/gu, 't')
    .replace(/h(?=[lnrm])/gu, '')
    .replace(/y/gu, 'i')
    .replace(/(\p{L})\1+/gu, '$1');
}
