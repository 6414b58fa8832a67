import { domainToUnicode } from 'node:url';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { parseAddress } from './parseAddress';

/** What may be handed to the system's browser or mail program, after the user has seen it. */
export interface OutsideAddress {
  /** Written out in full, in ASCII: names in Punycode (RFC 3492), all else percent-encoded (RFC 3986). */
  readonly address: string;
  /** The name of its host as it is meant to be read, where that is another than the one in `address`. */
  readonly readName: string | undefined;
  /** Whether it was `http:`, and is opened as `https:`. */
  readonly isMadeSecure: boolean;
}

/**
 * Why an address is not opened. `other-scheme`: it leads to the disk, to another program, or runs something.
 * `not-encrypted`: `http:` at a port of its own, where no one can tell where `https:` would be.
 */
export type OutsideRefusal =
  'other-scheme' | 'not-encrypted' | 'credentials' | 'hidden-characters' | 'mail-headers' | 'too-long';

/** Longer ones are cut off by some systems, and looked at by nobody. */
const maximumCharacters = 2048;

/** What mail programs show, and nothing that attaches a file or sends to somebody unseen (RFC 6068, section 4). */
const mailHeaders: ReadonlySet<string> = new Set(['to', 'cc', 'subject', 'body']);

/**
 * What the user may be asked to open outside: `https:` and `mailto:`, and `http:` as `https:`. Nothing that could look
 * like another address than it is, or that does more than to show a page or begin a letter.
 */
export function outsideAddress(address: string): Result<OutsideAddress, OutsideRefusal> {
  if (address.length > maximumCharacters) return failure('too-long');
  const url = parseAddress(address);
  if (url === undefined) return failure('other-scheme');
  if (url.protocol === 'mailto:') return mailAddress(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return failure('other-scheme');
  if (url.username !== '' || url.password !== '') return failure('credentials');
  const isMadeSecure = url.protocol === 'http:';
  // A port is where one protocol is spoken: `https:` is not to be found at that of `http:`.
  if (isMadeSecure && url.port !== '') return failure('not-encrypted');
  if (isMadeSecure) url.protocol = 'https:';
  if (hasHiddenCharacters(decoded(url.href), { areLinesAllowed: true })) return failure('hidden-characters');
  return withinLength({ address: url.href, readName: readNameOf(url.hostname), isMadeSecure });
}

function mailAddress(url: URL): Result<OutsideAddress, OutsideRefusal> {
  // Not `searchParams`, which takes a plus sign for a space: a letter has it as it is.
  for (const header of url.search.slice(1).split('&').filter(Boolean)) {
    const [name = '', ...value] = header.split('=');
    const headerName = decoded(name).toLowerCase();
    if (!mailHeaders.has(headerName)) return failure('mail-headers');
    if (hasHiddenCharacters(decoded(value.join('=')), { areLinesAllowed: headerName === 'body' })) {
      return failure('hidden-characters');
    }
  }
  if (hasHiddenCharacters(decoded(url.pathname + url.hash), { areLinesAllowed: false })) {
    return failure('hidden-characters');
  }
  // A space left as it is could begin another argument of the program that is started.
  const address = url.href.replaceAll(/[ "<>\\^`{|}]/gu, encodeURIComponent);
  return withinLength({ address, readName: undefined, isMadeSecure: false });
}

function withinLength(outside: OutsideAddress): Result<OutsideAddress, OutsideRefusal> {
  // What is percent-encoded has become longer.
  return outside.address.length > maximumCharacters ? failure('too-long') : success(outside);
}

function readNameOf(hostname: string): string | undefined {
  const readName = domainToUnicode(hostname);
  return readName === '' || readName === hostname ? undefined : readName;
}

/** Whether there is what nobody sees: control characters, and those that turn the order of letters (UAX #9). */
function hasHiddenCharacters(text: string, { areLinesAllowed }: { readonly areLinesAllowed: boolean }): boolean {
  const seen = areLinesAllowed ? text.replaceAll(/[\t\n\r]/gu, '') : text;
  return /[\p{Cc}\p{Zl}\p{Zp}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{E0000}-\u{E007F}]/u.test(
    seen,
  );
}

/** Without percent-encoding; what is no UTF-8 stays as it is. */
function decoded(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/giu, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      // Bytes below 0x80 are characters by themselves, whatever stands beside them.
      return bytes.replaceAll(/%[0-7][\da-f]/giu, (byte) => String.fromCodePoint(Number.parseInt(byte.slice(1), 16)));
    }
  });
}
