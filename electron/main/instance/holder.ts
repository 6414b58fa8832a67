import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const holder = z.object({ pid: z.int().positive(), executablePath: z.string().min(1) });

/** The process that has the user's settings and library. */
export type Holder = Readonly<z.infer<typeof holder>>;

/** The folder by which starts of Spalt find each other. */
export function instanceFolder(userDataPath: string): string {
  return path.join(userDataPath, 'instance');
}

/** Tells later starts who this process is. Where that can't be written, they have the lock alone to go by. */
export function writeHolder(
  userDataPath: string,
  { pid, execPath }: { readonly pid: number; readonly execPath: string },
): void {
  const mine: Holder = { pid, executablePath: execPath };
  try {
    mkdirSync(instanceFolder(userDataPath), { recursive: true });
    writeFileSync(holderPath(userDataPath), JSON.stringify(mine));
  } catch {
    // Nothing else depends on it.
  }
}

/** Who was the last to tell; undefined when nobody has, or it can't be read. They may be gone. */
export function readHolder(userDataPath: string): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(readFileSync(holderPath(userDataPath), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function holderPath(userDataPath: string): string {
  return path.join(instanceFolder(userDataPath), 'holder.json');
}
