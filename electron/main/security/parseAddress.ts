/** Reads an address; undefined when it is none. */
export function parseAddress(address: string): URL | undefined {
  // Not `URL.parse`: Electron 33 lacks it.
  return URL.canParse(address) ? new URL(address) : undefined;
}
