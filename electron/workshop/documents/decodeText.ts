import { isUtf8 } from 'node:buffer';

/**
 * Bytes as text. A byte order mark decides; then what the text says of itself (`charset=` of HTML); then UTF-8 where
 * the bytes are that, and else Windows-1252, in which older programs write Swedish.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const named = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/iu.exec(start)?.[1];
  const decoder = decoderOf(named);
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

/** What Windows-1252 has where Latin-1 has control characters; a space where neither has anything. */
const windowsCharacters = '€\u0020‚ƒ„…†‡ˆ‰Š‹Œ\u0020Ž\u0020\u0020‘’“”•–—˜™š›œ\u0020žŸ';

/** By hand: some versions of Node take Windows-1252 for Latin-1, and lose every dash and quotation mark. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/gu, (character) => windowsCharacters.charAt(character.charCodeAt(0) - 0x80));
}

function decoderOf(name: string | undefined): InstanceType<typeof TextDecoder> {
  const usual = 'windows-1252';
  try {
    // What is not UTF-8 may say that it is.
    return new TextDecoder(name === undefined || /^utf-?8$/iu.test(name) ? usual : name);
  } catch {
    return new TextDecoder(usual);
  }
}
