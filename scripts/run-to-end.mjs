import { spawn } from 'node:child_process';
import os from 'node:os';

/** Something the person at the keyboard can put right: told as a sentence, not as a stack trace. */
export class Obstacle extends Error {}

/** Resolves with the exit code; a killing signal counts as 128 + its number, as in a shell. */
export function runToEnd(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0));
    });
  });
}

/** The body of an entry script: its result is the exit code. */
export async function exitWith(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
