import { constants } from 'node:os';
import path from 'node:path';

declare const harmless: unique symbol;

/** A code by which the system names a failure (`ENOSPC`). */
export type SystemCode = string & { readonly [harmless]: 'system-code' };
/** The name of a class of errors (`TypeError`). */
export type ErrorName = string & { readonly [harmless]: 'error-name' };
/** A place in the program: `main.js:12:7`. */
export type CodePlace = string & { readonly [harmless]: 'code-place' };
/** A version of a program: `45.4.1`. */
export type Version = string & { readonly [harmless]: 'version' };

const errorNames = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'AggregateError',
  'AbortError',
  'AssertionError',
  'DataCloneError',
  'ZodError',
  'StorageError',
  'DiskError',
  'other',
]);
/** A stack says no more than this that helps. */
const mostPlaces = 12;

const otherCode = sure(isSystemCode, 'EOTHER');
const otherError = sure(isErrorName, 'other');
const noVersion = sure(isVersion, '0');

/** A code of the system; `EOTHER` for everything that the system doesn't have in its list. */
export function systemCodeOf(code: unknown): SystemCode {
  return isSystemCode(code) ? code : otherCode;
}

/** What kind of error something thrown is; `other` for one that is not known here. Never its message. */
export function errorNameOf(error: unknown): ErrorName {
  const name: unknown = error instanceof Error ? error.name : undefined;
  return isErrorName(name) ? name : otherError;
}

/**
 * Where in the program something was thrown, the innermost first. The message is left out, which may quote what somebody
 * has written, and so are folders.
 */
export function codePlacesOf(error: unknown): readonly CodePlace[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  // A message may have lines that look like the stack's.
  const lines = error.stack.replace(error.message, '').split('\n');
  return lines.flatMap(placeIn).slice(0, mostPlaces);
}

/** A version; `0` for what is none. */
export function versionOf(version: string): Version {
  return isVersion(version) ? version : noVersion;
}

function placeIn(line: string): readonly CodePlace[] {
  const found = /^\s+at .*?(?<file>[^\s()]+\.[cm]?[jt]sx?):(?<line>\d+):(?<column>\d+)\)?$/u.exec(line)?.groups;
  if (found === undefined) return [];
  const name = path.posix.basename(path.win32.basename(found['file'] ?? ''));
  const place = `${name}:${found['line']}:${found['column']}`;
  return isCodePlace(place) ? [place] : [];
}

function isSystemCode(code: unknown): code is SystemCode {
  return typeof code === 'string' && (code === 'EOTHER' || Object.hasOwn(constants.errno, code));
}

function isErrorName(name: unknown): name is ErrorName {
  return typeof name === 'string' && errorNames.has(name);
}

function isCodePlace(place: string): place is CodePlace {
  return /^[\w.-]{1,60}:\d+:\d+$/u.test(place);
}

function isVersion(version: string): version is Version {
  return /^\d+(?:\.\d+){0,3}(?:-[a-z]{1,10}(?:\.\d+){0,2})?$/u.test(version);
}

function sure<Text extends string>(is: (text: string) => text is Text, text: string): Text {
  if (!is(text)) throw new Error(`Not of its kind: ${text}`);
  return text;
}
