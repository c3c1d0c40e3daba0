import { run } from './run';

process.exitCode = await run(
  process.argv.slice(2),
  process.env['SHVS_CALLER_DIR'] ?? process.cwd(),
);
