import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findCommand } from '../../../scripts/system/findCommand.mjs';
import { mountedDisks } from './mountedDisks';
import { runProgram } from './runProgram';

/** A disk of its own, mounted. */
export interface Disk {
  readonly mountPath: string;
  /**
   * As if the plug were pulled: from here on nothing reaches the disk, not even the journal's last entries, and every
   * call fails. For ext4 only.
   */
  cutPower(): Promise<void>;
  /** Mounts again what is on the disk, journal replayed. Nobody may have a file open on it. */
  remount(): Promise<void>;
  remove(): Promise<void>;
}

/** FS_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH (include/uapi/linux/fs.h, fs/ext4/ext4.h of Linux). Node has no ioctl. */
const shutDown =
  'my $flag = pack("L", 2); open(my $disk, "<", $ARGV[0]) or die "$!"; ioctl($disk, 0x8004587d, $flag) or die "$!"';

/** Why no disk can be made and mounted here; undefined when one can. */
export function whyNoDisks(): string | undefined {
  if (process.platform !== 'linux') return 'disks are mounted on Linux only';
  if (process.getuid?.() !== 0) return 'only root can mount disks';
  const missing = ['mount', 'umount', 'mkfs.ext4', 'perl'].filter((name) => findCommand(name) === undefined);
  return missing.length === 0 ? undefined : `not installed: ${missing.join(', ')}`;
}

/** A disk in memory of so many kilobytes, that can be filled. */
export async function createMemoryDisk(mountPath: string, sizeKb: number): Promise<Disk> {
  const mountIt = (): Promise<void> => mount(mountPath, '-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'spalt-test');
  await mountIt();
  return diskAt(mountPath, mountIt);
}

/**
 * A disk with ext4 and a journal, in a file beside where it is mounted. Rejects where there are no loop devices.
 */
export async function createExt4Disk(mountPath: string, sizeKb: number): Promise<Disk> {
  await mkdir(path.dirname(mountPath), { recursive: true });
  const imagePath = `${mountPath}.image`;
  const image = await open(imagePath, 'w');
  await image.truncate(sizeKb * 1024);
  await image.close();
  await runProgram('mkfs.ext4', '-q', '-F', '-m', '0', '-b', '4096', '-J', 'size=4', imagePath);
  const mountIt = (): Promise<void> => mount(mountPath, '-t', 'ext4', '-o', 'loop', imagePath);
  await mountIt();
  const disk = diskAt(mountPath, mountIt);
  return {
    ...disk,
    async remove() {
      await disk.remove();
      await rm(imagePath);
    },
  };
}

function diskAt(mountPath: string, mountIt: () => Promise<void>): Disk {
  return {
    mountPath,
    cutPower: () => runProgram('perl', '-e', shutDown, mountPath),
    async remount() {
      await unmount(mountPath);
      await mountIt();
    },
    async remove() {
      await unmount(mountPath);
      await rm(mountPath, { recursive: true, force: true });
    },
  };
}

async function mount(mountPath: string, ...args: readonly string[]): Promise<void> {
  await mkdir(mountPath, { recursive: true });
  await runProgram('mount', ...args, mountPath);
  mountedDisks.add(mountPath);
}

/** The last file of a process that has just been killed may not be let go of yet. */
async function unmount(mountPath: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await runProgram('umount', mountPath);
      mountedDisks.remove(mountPath);
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await setTimeout(20);
    }
  }
}
