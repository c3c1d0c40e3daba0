// Writes from a process that a test may limit or kill: <once|forever> FILE LENGTH
import { writeFileWhole } from '../../../src/core/files/atomicWrite';
import { AppError } from '../../../src/domain/errors';

const [how, file = '', length = '0'] = process.argv.slice(2);

if (how === 'once') {
  const said = await writeFileWhole(file, new Uint8Array(Number(length))).catch(
    (error: unknown) => error,
  );
  const answer = said instanceof AppError ? { code: said.code, detail: said.detail } : said;
  process.stdout.write(`${JSON.stringify(answer)}\n`);
} else {
  process.stdout.write('started');
  for (let version = 1; ; version = (version + 1) % 256) {
    await writeFileWhole(file, new Uint8Array(Number(length)).fill(version));
  }
}
