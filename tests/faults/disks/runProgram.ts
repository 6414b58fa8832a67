import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program of the system to its end. Rejects, with what it complained of, when it fails. */
export async function runProgram(program: string, ...args: readonly string[]): Promise<void> {
  await execute(program, [...args]);
}
