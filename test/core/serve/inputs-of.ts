import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON schema that our contract comes down to. */
interface Shape {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

const days = ['2025-03-01', '2025-11-20', '1900-01-01', '9999-12-31'];
const times = ['08:00', '10:30', '25:99'];
/** What a field of this name is for; a schema's refinements cannot be seen here. */
const likely: Readonly<Record<string, readonly string[]>> = {
  day: days,
  joined: days,
  birthDay: days,
  date: days,
  from: days,
  to: days,
  month: ['2025-11', '2026-01', '2026-13'],
  startsAt: times,
  endsAt: times,
  period: ['2025-Q4', '2025-M11', '2025-Y', '2025-M13', '2025-12-31..2025-01-01'],
};
const texts = [
  '0000-00-00',
  'phu-binh-2025',
  'Nguyễn Thị Lan',
  'Đông',
  '',
  ' ',
  '=1+1',
  '<w:p/>',
  "'; drop table person; --",
  '\u0000\u0001\u001f',
  '\u202e\u200b\ufeff',
  '\ud800',
  'x'.repeat(500),
  '%',
  '_',
];
const numbers = [0, 1, -1, 2, 100, 1900, 2025, 1e9, Number.MAX_SAFE_INTEGER, -(2 ** 31)];

/**
 * Inputs a schema takes, or nearly takes: refinements are not known here, so some are refused at the door.
 * @param ids of things that are there, to be mixed with some that are not
 */
export function inputsOf(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return arbitraryOf(shape, fc.oneof(fc.uuid(), fc.constantFrom(...ids)));
}

function arbitraryOf(shape: Shape, id: fc.Arbitrary<string>, field = ''): fc.Arbitrary<unknown> {
  const from = (inner: Shape, name = field) => arbitraryOf(inner, id, name);
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => from(choice)));
  if (typeof shape.type === 'object') {
    return fc.oneof(...shape.type.map((type) => from({ ...shape, type })));
  }
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'string') return shape.format === 'uuid' ? id : textOf(shape, field);
  if (shape.type === 'integer' || shape.type === 'number') return numberOf(shape);
  if (shape.type === 'array') {
    const minLength = shape.minItems ?? 0;
    return fc.array(from(shape.items ?? {}), { minLength, maxLength: minLength + 3 });
  }
  if (shape.type === 'object') {
    const fields = Object.entries(shape.properties ?? {}).map(([name, each]) => [
      name,
      from(each, name),
    ]);
    return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [...(shape.required ?? [])],
    });
  }
  throw new Error(`Not known here: ${JSON.stringify(shape)}`);
}

function textOf({ maxLength = Infinity }: Shape, field: string): fc.Arbitrary<string> {
  const any = fc.oneof(fc.constantFrom(...texts), fc.string());
  const fitting = fc.constantFrom(...(likely[field] ?? texts));
  const text = fc.oneof({ arbitrary: fitting, weight: 9 }, { arbitrary: any, weight: 1 });
  return text.filter((each) => each.length <= maxLength);
}

function numberOf({ type, minimum = -Infinity, maximum = Infinity }: Shape): fc.Arbitrary<number> {
  const any = type === 'integer' ? fc.maxSafeInteger() : fc.double({ noNaN: true });
  const bounded = numbers.filter((each) => each >= minimum && each <= maximum);
  return fc.oneof(
    fc.constantFrom(...bounded),
    any.map((each) => Math.min(Math.max(each, minimum), maximum)),
  );
}
