/**
 * The address of a mail that tells somebody of a page (RFC 6068 sections 2 and 5): the reader's mail program opens with
 * subject and text, and nobody is told until the reader sends it.
 */
export function shareByMail({ title, address }: { readonly title: string; readonly address: string }): string {
  return `mailto:?subject=${encoded(title)}&body=${encoded(`${title}\r\n\r\n${address}\r\n`)}`;
}

/** Also what the standard leaves as it is and some mail programs do not. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
