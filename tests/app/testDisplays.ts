/** The virtual displays that `scripts/test.mjs` has made for the tests, such as `:99`; none where there is a real one. */
export function testDisplays(): readonly string[] {
  return (process.env['SPALT_TEST_DISPLAYS'] ?? '').split(' ').filter((display) => display !== '');
}
