/**
 * An address as it may stand in a page: what no address may hold is percent-encoded, or taken away, as a browser does
 * when it follows it (URL Standard section 4.4). So the result leads where the address does, and holds RFC 3987 section
 * 2.2 but for its host, which stays as it is. Doing so again changes nothing.
 */
export function encodedAddress(address: string): string {
  const read = address.replace(/[\t\n\r]/gu, '').replace(/^[\p{Cc} ]+|[\p{Cc} ]+$/gu, '');
  const [, origin = '', rest = ''] = /^((?:https?:\/\/[^/?#\\]*)?)(.*)$/su.exec(read) ?? [];
  const [path = '', query = '', fragment = ''] = partsOf(rest);
  return origin + encoded(origin === '' ? path : path.replaceAll('\\', '/')) + encoded(query) + encoded(fragment);
}

/** As {@link encodedAddress}, with letters of other alphabets encoded too, those of its host as well (RFC 3986 section 3.2.2). */
export function asciiAddress(address: string): string {
  return encodedAddress(address).replace(/\P{ASCII}+/gu, encodeURIComponent);
}

/** Path, `?query` and `#fragment`. */
function partsOf(text: string): readonly string[] {
  return /^([^?#]*)(\??[^#]*)(.*)$/su.exec(text)?.slice(1) ?? [];
}

function encoded(text: string): string {
  return (
    text
      .replace(/%(?![0-9a-f]{2})/giu, '%25')
      .replace(/(?<!^)#/gu, '%23')
      // A lone surrogate is no character, and can't be encoded.
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(/[\p{C}\p{Z}"<>[\\\]^`{|}]+/gu, encodeURIComponent)
  );
}
