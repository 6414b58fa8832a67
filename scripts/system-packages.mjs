import { findChromium } from './system/findChromium.mjs';
import { findCommand } from './system/findCommand.mjs';
import { findJava } from './system/findJava.mjs';
import { hasDisplay } from './system/hasDisplay.mjs';

/**
 * Something outside npm that a command needs.
 *
 * @typedef {object} SystemPackage
 * @property {string} name as the user knows it
 * @property {string} purpose what Spalt needs it for
 * @property {readonly SetupPurpose[]} neededFor
 * @property {() => boolean | Promise<boolean>} isPresent
 * @property {readonly string[]} debian Debian's package; when there are several, the first that the system knows is taken
 *
 * @typedef {'start' | 'test' | 'word'} SetupPurpose which of the commands is set up: `npm start`, `npm test` or `npm run test:word`
 */

/**
 * The one list of what the commands need from the system, apart from the libraries that Electron is linked with
 * (those are asked of the binary itself, see system/electronLibraries.mjs). One entry is all that a new need takes.
 *
 * @type {readonly SystemPackage[]}
 */
export const systemPackages = [
  {
    name: 'Xvfb',
    purpose: 'a display in memory, as there is no other',
    neededFor: ['start', 'test'],
    isPresent: () => hasDisplay() || findCommand('Xvfb') !== undefined,
    debian: ['xvfb'],
  },
  {
    name: 'a Java runtime, 17 or newer',
    purpose: 'the Nu HTML checker',
    neededFor: ['test'],
    isPresent: async () => (await findJava()) !== undefined,
    debian: ['openjdk-17-jre-headless', 'default-jre-headless'],
  },
  {
    name: 'Chromium',
    purpose: 'opening exported pages outside Electron',
    neededFor: ['test'],
    isPresent: () => findChromium() !== undefined,
    debian: ['chromium', 'chromium-browser'],
  },
  {
    name: 'strace',
    purpose: 'letting system calls fail while storage writes',
    neededFor: ['test'],
    isPresent: () => process.platform !== 'linux' || findCommand('strace') !== undefined,
    debian: ['strace'],
  },
  {
    name: 'exiftool',
    purpose: 'writing and reading what photos say of themselves, as others do',
    neededFor: ['test'],
    isPresent: () => findCommand('exiftool') !== undefined,
    debian: ['libimage-exiftool-perl'],
  },
  {
    name: 'pdfinfo and pdftotext',
    purpose: 'reading the PDFs that Spalt makes, as others do',
    neededFor: ['test'],
    isPresent: () => findCommand('pdfinfo') !== undefined && findCommand('pdftotext') !== undefined,
    debian: ['poppler-utils'],
  },
  {
    name: 'LibreOffice',
    purpose: 'reading the Word documents that Spalt makes, as others do',
    neededFor: ['word'],
    isPresent: () => findCommand('soffice') !== undefined,
    debian: ['libreoffice-writer-nogui', 'libreoffice-writer'],
  },
];
