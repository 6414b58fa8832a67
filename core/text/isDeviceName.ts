/** What Windows takes for a device and not for a file, in any folder and with any ending: `con.html` is the console. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(name);
}
