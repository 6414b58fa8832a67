import type { ActorTask } from '../actor/ActorPlan';
import type { TracedRun } from './runUnderStrace';

/** One call of a task: the `number`th of its name, counted from 1. */
export interface Call {
  readonly task: ActorTask;
  readonly name: string;
  readonly number: number;
  /** As strace wrote it when nothing went wrong. */
  readonly line: string;
}

/** The calls that were seen while a task was done, in their order. */
export function callsOf(task: ActorTask, { trace }: TracedRun): readonly Call[] {
  const counts = new Map<string, number>();
  return trace.flatMap((line) => {
    const name = /^\d+\s+(\w+)\(/u.exec(line)?.[1];
    if (name === undefined) return [];
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return [{ task, name, number, line }];
  });
}
