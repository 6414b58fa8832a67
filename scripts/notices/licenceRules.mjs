/** What may be part of Spalt: these licences let it be given away under its own, and name what goes with it. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-1.1',
  'MPL-2.0',
  'OFL-1.1',
  // Python's own, of what js-yaml reads arguments by.
  'PSF-2.0',
  'Python-2.0',
  'Zlib',
]);

/** Packages under a licence that is not for all: each with why it may be there. */
const EXCEPTIONS = new Map([
  // A library beside the app, which whoever wants to can replace: the LGPL asks no more.
  [/^@img\/sharp-(?:libvips|win32|wasm32)/u, new Set(['LGPL-3.0-or-later'])],
]);

/** Packages that do not say their licence in the form that npm knows: what their own LICENSE says. */
const SAID_ELSEWHERE = new Map([['duck', 'BSD-2-Clause']]);

/**
 * The licence of a package, by SPDX.
 *
 * @param {string} name
 * @param {string | undefined} said what the lockfile has of it
 * @returns {string} empty when nobody knows
 */
export function licenceOf(name, said) {
  return SAID_ELSEWHERE.get(name) ?? said ?? '';
}

/**
 * Whether a package may be part of Spalt by its licence. Of an expression with OR one must be allowed, with AND all.
 *
 * @param {string} name
 * @param {string} licence an SPDX expression without inner brackets
 * @returns {boolean}
 */
export function isLicenceAllowed(name, licence) {
  const more = [...EXCEPTIONS].flatMap(([names, licences]) => (names.test(name) ? [...licences] : []));
  return licence
    .replace(/^\((?<inner>[^()]*)\)$/u, '$<inner>')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one) || more.includes(one)));
}
