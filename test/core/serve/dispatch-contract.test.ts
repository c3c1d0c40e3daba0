import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { coreContract, desktopContract } from '../../../src/contract';
import { coreNames, desktopNames } from '../../../src/contract/names';
import { procedure, type Procedure } from '../../../src/contract/procedure';
import { isErrorCode } from '../../../src/domain/errors';

/** What a page could use to reach the machine, were a procedure to take it. */
const reachingOut = /^(?:.*path|.*dir|.*folder|url|href|uri|sql|query|method|command|module)$/i;

const all = Object.entries({ ...coreContract, ...desktopContract }).flatMap(
  ([feature, procedures]) =>
    Object.entries<Procedure>(procedures).map(
      ([name, each]) => [`${feature}.${name}`, each] as const,
    ),
);

/** What is wrong with a procedure, as a list of sentences. */
function faults({ input, output, errors }: Procedure): string[] {
  const found: string[] = [];
  for (const [end, schema] of Object.entries({ input, output })) {
    if (!(schema instanceof z.ZodType)) found.push(`${end}: no schema`);
    else if (isOpen(schema)) found.push(`${end}: takes anything`);
  }
  for (const field of input instanceof z.ZodType ? fieldsOf(input) : []) {
    if (reachingOut.test(field)) found.push(`input: takes ${field}`);
  }
  for (const code of errors) if (!isErrorCode(code)) found.push(`errors: ${String(code)}`);
  return found;
}

/** The names of all fields at any depth. */
function fieldsOf(schema: z.ZodType): string[] {
  const fields: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object') {
      fields.push(...Object.keys(node.properties ?? {}));
    }
    Object.values(node).forEach(visit);
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return fields;
}

/** A schema with a place, at any depth, where anything at all or any key at all may stand. */
function isOpen(schema: z.ZodType): boolean {
  const visit = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    if (Array.isArray(node)) return node.some(visit);
    const { $schema: _, ...shape } = node as Record<string, unknown>;
    if (Object.keys(shape).length === 0) return true;
    if (shape['type'] === 'object' && shape['additionalProperties'] !== false) return true;
    const { additionalProperties: __, properties, ...rest } = shape;
    const inner: unknown[] = [
      ...Object.values(rest),
      ...Object.values({ ...(properties as object) }),
    ];
    return inner.some(visit);
  };
  return visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

test.each(all)(
  '%s has closed schemas, known errors, and takes no path, address or query',
  (_name, each) => {
    expect(faults(each)).toEqual([]);
  },
);

test('the page is given exactly the procedures of the contract', () => {
  const namesOf = (contract: object) =>
    Object.entries(contract).map(([feature, inside]) => [feature, Object.keys(inside as object)]);
  expect(namesOf({ ...coreNames, ...desktopNames })).toEqual(
    namesOf({ ...coreContract, ...desktopContract }),
  );
  expect(all.length).toBeGreaterThan(40);
});

describe('the guard sees', () => {
  const nothing = z.strictObject({});
  const broken: [what: string, procedure: object, fault: string][] = [
    ['a path', procedure(z.strictObject({ path: z.string() }), nothing), 'input: takes path'],
    [
      'a hidden path',
      procedure(z.strictObject({ filePath: z.string() }), nothing),
      'input: takes filePath',
    ],
    ['an address', procedure(z.strictObject({ url: z.url() }), nothing), 'input: takes url'],
    [
      'a query deep inside',
      procedure(z.strictObject({ a: z.array(z.strictObject({ sql: z.string() })) }), nothing),
      'input: takes sql',
    ],
    [
      'a method name',
      procedure(z.strictObject({ method: z.string() }), nothing),
      'input: takes method',
    ],
    ['an input that takes anything', procedure(z.unknown(), nothing), 'input: takes anything'],
    [
      'a place that takes anything',
      procedure(z.strictObject({ args: z.array(z.unknown()) }), nothing),
      'input: takes anything',
    ],
    [
      'an input with any key',
      procedure(z.object({ a: z.string() }), nothing),
      'input: takes anything',
    ],
    ['an output with any key', procedure(nothing, z.looseObject({})), 'output: takes anything'],
    ['no schema', { input: nothing, output: undefined, errors: [] }, 'output: no schema'],
    ['a foreign error', { input: nothing, output: nothing, errors: ['oh-no'] }, 'errors: oh-no'],
  ];
  test.each(broken)('%s', (_what, each, fault) => {
    expect(faults(each as Procedure)).toContain(fault);
  });
});
