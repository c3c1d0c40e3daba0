import { nothingAsked } from '../../../src/domain/class/class';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { coreContract } from '../../../src/contract';
import type { Bug } from '../../../src/contract/answer';
import type { Procedure } from '../../../src/contract/procedure';
import { openCore, type Core } from '../../../src/core/core';
import { dispatch } from '../../../src/core/serve/dispatch';
import { unlock } from '../../../src/core/storage/cipher';
import { handlers } from '../../../src/core/serve/handlers';
import { AppError } from '../../../src/domain/errors';
import { inputsOf } from './inputs-of';

const SEED = 20251120;
const channels = Object.entries(coreContract).flatMap(([feature, procedures]) =>
  Object.entries<Procedure>(procedures).map(
    ([name, procedure]) => [`${feature}.${name}`, { feature, procedure: name }, procedure] as const,
  ),
);
const badInput = { ok: false, error: { code: 'bad-input' } };

let folder: string;
let core: Core;
let ids: string[] = [];
let bugs: Bug[] = [];

const service = { contract: coreContract, handlers, onBug: (bug: Bug) => bugs.push(bug) };
const ask = (request: unknown) => dispatch(core, request, service);

async function have(feature: string, procedure: string, input: unknown) {
  const reply = await ask({ feature, procedure, input });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value as Record<string, unknown>;
}

/** Everything that is on the disk, read by another handle. */
function wholeBook(): string {
  // Enciphered from the moment a request turned the numbers of persons on.
  const plain = new Database(path.join(folder, 'so.db'), { readonly: true });
  const book = unlock(plain, core.store.key);
  try {
    const tables = book
      .prepare<[], { name: string }>(
        `select name from sqlite_schema where type = 'table' order by 1`,
      )
      .all();
    const rows = tables.map(({ name }) => [name, book.prepare(`select * from "${name}"`).all()]);
    return JSON.stringify(rows);
  } finally {
    book.close();
  }
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dispatch-'));
  core = await openCore({
    file: path.join(folder, 'so.db'),
    create: true,
    now: () => new Date('2025-11-20T08:00:00+07:00'),
  });
  const office = {
    kind: 'xã',
    name: 'Phú Bình',
    province: 'Thái Nguyên',
    hamletWord: 'xóm',
    signatureLines: ['CHỦ TỊCH'],
    signerName: '',
    addressees: [],
    recipients: [],
    draftingUnit: '',
    enteredBy: 'Nguyễn Thị Lan',
  };
  const input = { office, hamlets: ['Đông', 'Đoài'], shippedPlan: 'phu-binh-2025' };
  await have('office', 'setUp', input);
  const person = {
    name: 'Trần Văn Bình',
    hamletId: null,
    birthYear: 1970,
    birthDay: null,
    sex: 'male',
    audience: 'adults',
    note: '',
  };
  const { id: personId } = await have('person', 'save', { id: null, draft: person });
  const trainingClass = {
    name: 'Lớp 1',
    subject: 'VNeID',
    teacher: '',
    place: '',
    hamletId: null,
    audience: 'adults',
    form: 'in-person',
    ...nothingAsked,
  };
  const { id: classId } = await have('class', 'save', { id: null, draft: trainingClass });
  const sessions = [{ day: '2025-11-01', startsAt: '08:00', endsAt: '10:00' }];
  const { ids: sessionIds } = await have('class', 'addSessions', { classId, sessions });
  await have('class', 'enrol', { classId, personIds: [personId], joined: '2025-11-01' });
  const there = [personId, classId, sessionIds];
  for (const [feature, name] of [['plan', 'current'] as const, ['office', 'state'] as const]) {
    there.push(await have(feature, name, {}));
  }
  const upper = await have('plan', 'takeShipped', { name: 'dak-lak-2026', as: 'upper' });
  there.push(await have('plan', 'get', upper));
  ids = JSON.stringify(there).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
});

beforeEach(() => {
  bugs = [];
});

afterAll(async () => {
  await core.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('what is no request of the contract is refused', () => {
  const input = {};
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'office.state'],
    ['a list', ['office', 'state', {}]],
    ['an empty request', {}],
    ['a request without a procedure', { feature: 'office', input }],
    ['a feature that is no text', { feature: ['office'], procedure: 'state', input }],
    ['an unknown feature', { feature: 'shell', procedure: 'state', input }],
    ['an unknown procedure', { feature: 'office', procedure: 'drop', input }],
    ["the window's own feature", { feature: 'desktop', procedure: 'about', input }],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'].flatMap(
      (name): [string, unknown][] => [
        [`feature ${name}`, { feature: name, procedure: 'state', input }],
        [`procedure ${name}`, { feature: 'office', procedure: name, input }],
        [`${name} twice`, { feature: name, procedure: name, input }],
      ],
    ),
  ])('%s', async (_name, request) => {
    const before = wholeBook();
    expect(await ask(request)).toMatchObject(badInput);
    expect(wholeBook()).toBe(before);
  });
});

describe('junk into any channel is bad input and writes nothing', () => {
  let deep: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const control = '\u0000\u0001\u001f\u007f\u202e\ufffe<w:p/>=1+1';
  const fields = [
    'id',
    'draft',
    'name',
    'file',
    'period',
    'changes',
    'office',
    'classId',
    'preview',
  ];
  const everyField = (value: unknown) => Object.fromEntries(fields.map((name) => [name, value]));
  const junk: unknown[] = [
    undefined,
    null,
    [],
    '',
    0,
    -1,
    NaN,
    Infinity,
    1e9,
    true,
    10n ** 30n,
    new Date(0),
    new Map([['id', 'x']]),
    new Uint8Array(8),
    /x/,
    'x'.repeat(2 ** 28),
    control,
    deep,
    { unknown: 1 },
    { deep },
    JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":{}}}') as unknown,
    Object.assign(Object.create({ id: 'x' }) as object, { prototype: 1 }),
    ...['x'.repeat(2 ** 28), control, deep, null, [], {}, -1, '../../etc/passwd', 'a\u0000b'].map(
      everyField,
    ),
  ];

  test.each(channels)('%s', async (_name, request, { input: schema }) => {
    const before = wholeBook();
    const random = fc.sample(fc.anything({ withNullPrototype: true, maxDepth: 3 }), {
      numRuns: 100,
      seed: SEED,
    });
    const refused = [...junk, ...random].filter((input) => !schema.safeParse(input).success);
    expect(refused.length).toBeGreaterThan(100);
    for (const input of refused) expect(await ask({ ...request, input })).toMatchObject(badInput);
    expect(wholeBook()).toBe(before);
    expect(bugs).toEqual([]);
  });
});

describe('input of the right shape but with no sense in it', () => {
  const taking = channels.filter(([, , { input }]) => !input.safeParse({}).success);

  // Whatever does not go through has written nothing, and is told by a code the procedure lists.
  test.each(taking)('%s', async (_name, request, { input: schema, errors }) => {
    const inputs = fc.sample(inputsOf(schema, ids), { numRuns: 60, seed: SEED });
    for (const input of inputs) {
      const before = wholeBook();
      const reply = await ask({ ...request, input });
      if (reply.ok) continue;
      expect(['bad-input', ...errors]).toContain(reply.error.code);
      expect(wholeBook()).toBe(before);
    }
    expect(bugs).toEqual([]);
  });
});

test('when the book could not be opened, every channel says why', async () => {
  const why = new AppError('database-newer', { file: 'so.db' });
  for (const [, request, { input: schema }] of channels) {
    const input = fc.sample(inputsOf(schema, ids), { numRuns: 1, seed: SEED })[0];
    expect(await dispatch(why, { ...request, input }, service)).toEqual({
      ok: false,
      error: { code: 'database-newer', detail: { file: 'so.db' } },
    });
  }
});
