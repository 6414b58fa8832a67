import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/** The version of the form of backups that this Spalt writes. */
export const backupVersion = 1;

/** SHA-256 of bytes, in hex, in lower case. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().min(0);

/** What a snapshot tells of the library. */
export const snapshotFacts = {
  /** RFC 3339. */
  takenAt: z.iso.datetime(),
  /** What the folder of the library is called. */
  libraryName: z.string().min(1),
  articleCount: count,
  fileCount: count,
  byteCount: count,
  /** Files that could not be read then; of those, it has what an earlier one had. */
  notReadCount: count,
} as const;

const snapshot = z.strictObject({
  format: z.literal('spalt-backup'),
  version: z.literal(backupVersion),
  ...snapshotFacts,
  /** Under which name the list of the files lies among the objects. */
  list: sha256,
});

const backedUpFile = z.strictObject({
  /** From the top of the library, with `/`. */
  path: z.string().min(1).refine(leadsDown),
  byteCount: count,
  sha256,
  /** As the disk of the library told it then: while it is the same, so is the file. */
  stamp: z.string(),
});

const fileList = z.strictObject({ format: z.literal('spalt-backup-list'), files: z.array(backedUpFile) });

/** What is known of a library at a moment that was backed up; the files themselves are in a list of their own. */
export type Snapshot = Readonly<z.infer<typeof snapshot>>;
/** A file as it was in the library. */
export type BackedUpFile = Readonly<z.infer<typeof backedUpFile>>;

/** Reads a snapshot from its text, every value checked. */
export function readSnapshot(text: string): Result<Snapshot, readonly Problem[]> {
  const json = parse(text, 'spalt-backup');
  if (!json.ok) return json;
  const version: unknown = json.value['version'];
  if (typeof version === 'number' && version > backupVersion) {
    return failure([{ place: 'version', code: 'newer-version', facts: { found: version, known: backupVersion } }]);
  }
  return checked(snapshot, json.value);
}

/** Reads the list of a snapshot's files from its text, every value checked: no path leads out of the library. */
export function readFileList(text: string): Result<readonly BackedUpFile[], readonly Problem[]> {
  const json = parse(text, 'spalt-backup-list');
  if (!json.ok) return json;
  const list = checked(fileList, json.value);
  return list.ok ? success(list.value.files) : list;
}

/** The text of a snapshot. */
export function writeSnapshot(value: Omit<Snapshot, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: 'spalt-backup', version: backupVersion, ...value }, null, 1)}\n`;
}

/** The text of a list of files: a line for each, in an order that does not depend on the disk. */
export function writeFileList(files: readonly BackedUpFile[]): string {
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => `  ${JSON.stringify(file)}`);
  return `{"format": "spalt-backup-list", "files": [\n${lines.join(',\n')}\n]}\n`;
}

/** The name under which a snapshot is kept: its time, so that names sort as times do. */
export function snapshotNameAt(timeMs: number): string {
  return new Date(timeMs).toISOString().replaceAll(/[:.]/gu, '');
}

/** The time in such a name, in milliseconds since 1970; undefined for all other names. */
export function timeOfSnapshotName(name: string): number | undefined {
  const [, date, hours, minutes, seconds, milliseconds] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/u.exec(name) ?? [];
  if (date === undefined) return undefined;
  const timeMs = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

function leadsDown(path: string): boolean {
  return !path.includes('\0') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function parse(text: string, format: string): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure([{ place: '', code: 'not-json', facts: { where: '' } }]);
  }
  if (!isRecord(value) || value['format'] !== format) {
    return failure([{ place: 'format', code: 'not-a-backup', facts: {} }]);
  }
  return success(value);
}

function checked<Value>(form: z.ZodType<Value>, value: unknown): Result<Value, readonly Problem[]> {
  const read = form.safeParse(value, { reportInput: true });
  return read.success ? success(read.data) : failure(problemsOfZod(read.error));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
