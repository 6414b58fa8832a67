/** When a PDF was made and changed, as Chromium writes it (ISO 32000-2 section 7.9.4), in UTC. */
const dates = /\/(CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/gu;

/**
 * A PDF that says of itself that it was made at a moment (RFC 3339). Every byte stays where it is, so that what counts
 * bytes in the file still finds its place.
 */
export function fixedPdfDates(bytes: Uint8Array, moment: string): Uint8Array {
  const digits = new Date(moment).toISOString().replaceAll(/\D/gu, '').slice(0, 14);
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(
    text.replace(dates, (_match, name: string) => `/${name} (D:${digits}+00'00')`),
    'latin1',
  );
}
