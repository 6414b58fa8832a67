import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/**
 * How often a program and all that it has started were woken by the system, a second: what threads have waited for and
 * got (voluntary context switches; Linux, proc(5)). A thread that came or went meanwhile counts from its first to its
 * last known number.
 *
 * @param {number} pid
 * @param {number} seconds how long it is watched
 */
export async function wakeUps(pid, seconds) {
  const before = switchesOf(pid);
  const start = performance.now();
  await setTimeout(seconds * 1000);
  const after = switchesOf(pid);
  const elapsedSeconds = (performance.now() - start) / 1000;
  let count = 0;
  for (const [thread, switches] of after) count += switches - (before.get(thread) ?? 0);
  return count / elapsedSeconds;
}

/** @param {number} pid */
function switchesOf(pid) {
  /** @type {Map<string, number>} */
  const byThread = new Map();
  for (const process of familyOf(pid)) {
    for (const thread of list(`/proc/${process}/task`)) {
      const status = read(`/proc/${process}/task/${thread}/status`);
      const switches = /^voluntary_ctxt_switches:\s*(?<count>\d+)$/mu.exec(status)?.groups?.['count'];
      if (switches !== undefined) byThread.set(`${process}/${thread}`, Number(switches));
    }
  }
  return byThread;
}

/**
 * A process, its children and theirs.
 *
 * @param {number} pid
 * @returns {readonly number[]}
 */
function familyOf(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of list('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    // Its name stands in brackets and may hold anything; the parent is the second after it.
    const parent = Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const one of family) family.push(...(children.get(one) ?? []));
  return family;
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    // Gone meanwhile.
    return [];
  }
}

/** @param {string} filePath */
function read(filePath) {
  try {
    return readFileSync(filePath, 'utf8');
  } catch {
    return '';
  }
}
