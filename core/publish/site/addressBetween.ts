/** The way from one page of a site to another, each named from the root: from `sida/2/` to `2026/ny-bro/` it is `../../2026/ny-bro/`. */
export function addressBetween(from: string, to: string): string {
  const upwards = from.split('/').length - 1;
  return `${'../'.repeat(upwards)}${to}` || './';
}
