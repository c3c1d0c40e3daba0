import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
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

/** How to run a command with mounts that nobody else sees; null where the machine allows none. */
export const privateMounts: readonly string[] | null =
  [['-rm'], ['-m']].find(
    (flags) =>
      spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0,
  ) ?? null;
