import { hostname } from 'node:os';
import { isProcessAlive, run } from '../durable/temporaryNames';

const longestHost = 40;
const namePattern = /^\.spalt-(open|own|work)-(.+)-(\d+)-([0-9a-f]{12})-(\d+)\.json$/u;

/** This computer's name, in letters that may stand in a file's name anywhere. */
const host = (hostname().replace(/[^\p{L}\p{N}.]+/gu, '-') || 'computer').slice(0, longestHost);

/** The numbers of the writers of this run that are at work. */
const atWork = new Set<number>();
let count = 0;

/** A file's name, as it tells of a writer. */
export interface WriterFileName {
  /** `open`: the writer has the article open. `own`: what it saved last. `work`: it is at work on a backup. */
  readonly kind: 'open' | 'own' | 'work';
  /** The same in all names of one writer. */
  readonly mark: string;
  readonly host: string;
  readonly whereabouts: Whereabouts;
}

/** Whether a writer is at work on this computer, is not any more, or can't be known as it is on another. */
export type Whereabouts = 'here' | 'gone' | 'elsewhere';

/** A mark that no other writer has, on any computer. It counts as at work until {@link endWriter}. */
export function newWriterMark(): string {
  count += 1;
  atWork.add(count);
  return `${host}-${process.pid}-${run}-${count}`;
}

/** The writer of that mark, which is one of this process, works no more. */
export function endWriter(mark: string): void {
  atWork.delete(Number(mark.slice(mark.lastIndexOf('-') + 1)));
}

/** The name of the file by which a writer tells that it has the article open. */
export function presenceNameOf(mark: string): string {
  return `.spalt-open-${mark}.json`;
}

/** The name of the file in which a writer keeps what it saved last, while others are there. */
export function ownCopyNameOf(mark: string): string {
  return `.spalt-own-${mark}.json`;
}

/** The name of the file by which a writer tells that it is at work on a backup. */
export function workNameOf(mark: string): string {
  return `.spalt-work-${mark}.json`;
}

/** What a file's name tells of a writer; null for all other names. */
export function readWriterName(name: string): WriterFileName | null {
  const [, kind, writerHost = '', pid, writerRun, number] = namePattern.exec(name) ?? [];
  if (kind !== 'open' && kind !== 'own' && kind !== 'work') return null;
  const mark = `${writerHost}-${pid}-${writerRun}-${number}`;
  const isSelf = Number(pid) === process.pid && writerHost === host;
  const isHere = isSelf ? writerRun === run && atWork.has(Number(number)) : isProcessAlive(Number(pid));
  const whereabouts = writerHost === host ? (isHere ? 'here' : 'gone') : 'elsewhere';
  return { kind, mark, host: writerHost, whereabouts };
}
