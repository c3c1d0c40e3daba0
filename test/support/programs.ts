import fs from 'node:fs';
import { afterEach } from 'vitest';
import { openProgram, type Program, type ProgramOptions } from './program';

/** Programs of one test each: whatever it opens is closed, and its data removed, when it is over. */
export function programsOfEachTest() {
  const programs: Program[] = [];
  const folders: string[] = [];

  afterEach(async () => {
    for (const program of programs.splice(0)) await program.close().catch(() => {});
    for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
  });

  const open = async (options: ProgramOptions = {}): Promise<Program> => {
    const program = await openProgram(options);
    programs.push(program);
    folders.push(program.dataFolder);
    return program;
  };
  const close = async (program: Program): Promise<void> => {
    programs.splice(programs.indexOf(program), 1);
    await program.close();
  };
  return { open, close };
}
