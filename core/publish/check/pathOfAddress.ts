/** An address of a file beside the page as its path: what is written in percent is one sign there. */
export function pathOfAddress(address: string): string {
  try {
    return decodeURI(address).replace(/^\.\//u, '');
  } catch {
    return address;
  }
}
