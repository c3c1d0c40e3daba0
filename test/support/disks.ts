import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** A small disk of one's own can be had only where mounting is allowed: root, on Linux. */
export const canMount = isRoot;

/** Mounts an empty disk of this size (`16k`, `4m`) on the folder until the test is over. */
export function mountDisk(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
}

/** Makes a folder and its files read-only; root is stopped only by the disk itself. */
export function makeReadOnly(folder: string, files: readonly string[]): void {
  if (isRoot) {
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    return;
  }
  for (const file of files) chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
}

/**
 * What to put before a command so that it may mount: in a space nobody else sees, or, for root where no such space is
 * to be had (a chroot), as it is. Null where the machine allows neither. What was mounted must be unmounted.
 */
export const mounting: readonly string[] | null =
  [['unshare', '-rm'], ['unshare', '-m'], ...(isRoot ? [['env']] : [])].find(
    ([command = '', ...flags]) => {
      const trial = mkdtempSync(join(tmpdir(), 'disk-'));
      try {
        const script = 'mount -t tmpfs none "$1" && umount "$1"';
        return spawnSync(command, [...flags, 'bash', '-c', script, '-', trial]).status === 0;
      } finally {
        rmdirSync(trial);
      }
    },
  ) ?? null;
