// The bare reader of a workbook in a process of its own: prints the milliseconds from its loading to the values of every
// cell, and how many of them were loading.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

const readers = {
  xlsx: { load: () => import('exceljs'), count: countXlsx },
  xls: { load: () => import('@e965/xlsx'), count: countXls },
};

const file = process.argv[2];
const { load, count } = readers[file.slice(file.lastIndexOf('.') + 1)];
const from = performance.now();
const library = await load();
const loading = performance.now() - from;
const cells = await count(library, await readFile(file));
console.log(JSON.stringify({ ms: performance.now() - from, loading, cells }));

async function countXlsx({ default: exceljs }, bytes) {
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

function countXls({ read }, bytes) {
  const { SheetNames, Sheets } = read(bytes);
  const cells = Object.values(Sheets[SheetNames[0]]);
  return cells.filter(({ v: value }) => value !== undefined).length;
}
