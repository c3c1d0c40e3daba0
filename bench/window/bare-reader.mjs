// The bare reader of a workbook in a process of its own: prints the milliseconds from its first import to the values
// of every cell.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

const countCells = { xlsx: countXlsx, xls: countXls };

const from = performance.now();
const file = process.argv[2];
const cells = await countCells[file.slice(file.lastIndexOf('.') + 1)](await readFile(file));
console.log(JSON.stringify({ ms: performance.now() - from, cells }));

async function countXlsx(bytes) {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes);
  let cells = 0;
  workbook.worksheets[0].eachRow((row) => {
    row.eachCell(({ value }) => {
      if (value !== null) cells += 1;
    });
  });
  return cells;
}

async function countXls(bytes) {
  const { read } = await import('@e965/xlsx');
  const { SheetNames, Sheets } = read(bytes);
  const cells = Object.values(Sheets[SheetNames[0]]);
  return cells.filter(({ v: value }) => value !== undefined).length;
}
