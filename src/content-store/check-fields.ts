import type { z } from 'astro/zod';
import { fieldsOf, metaOf, schemaAt } from '../schemas/describe.ts';
import type { FrontMatter, Step } from './front-matter.ts';
import { type Problem, showValue } from './problem.ts';
import { problemIn, type SourceFile } from './source-file.ts';

/**
 * Holds front matter against its schema.
 *
 * @returns The checked data, defaults filled in; or every problem, each at its line, with the value found
 *   and what the schema says of the field.
 */
export function checkFields<Schema extends z.ZodType>(
  source: SourceFile,
  front: FrontMatter,
  schema: Schema,
): { data: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(withoutEmpty(front.data, schema));
  if (result.success) return { data: result.data };
  const problems = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(source, front, schema, issue.path as Step[], key))
      : [wrongField(source, front, schema, issue)],
  );
  return { problems };
}

/** The data without fields that may be left out and have no value, such as a bare `topics:`. */
function withoutEmpty(data: Record<string, unknown>, schema: z.ZodType): Record<string, unknown> {
  const fields = fieldsOf(schema) ?? {};
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => value !== null || !fields[key]?.safeParse(undefined).success,
    ),
  );
}

function unknownKey(
  source: SourceFile,
  front: FrontMatter,
  schema: z.ZodType,
  path: Step[],
  key: string,
): Problem {
  const known = Object.keys(fieldsOf(schemaAt(schema, path)) ?? {});
  return problemIn(source, {
    ...front.locate([...path, key], 'key'),
    rule: 'unknown-field',
    message: `There is no field ${showValue(fieldName([...path, key]))}; its value is ${showValue(valueAt(front.data, [...path, key]))}.`,
    remedy: `Take it out, or use one of: ${known.join(', ')}.`,
  });
}

function wrongField(
  source: SourceFile,
  front: FrontMatter,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
): Problem {
  const path = issue.path as Step[];
  const value = valueAt(front.data, path);
  const name = fieldName(path);
  const message =
    value === undefined || value === null
      ? `The field ${showValue(name)} is ${value === null ? 'empty' : 'missing'}.`
      : `The field ${showValue(name)} is ${showValue(value)}, which ${whatIsWrong(issue, value)}.`;
  return problemIn(source, {
    ...front.locate(path),
    rule: value === undefined ? 'missing-field' : 'wrong-field',
    message,
    remedy: remedyFor(front, schema, path, value),
  });
}

/** The end of the sentence “The field is …, which …”. */
function whatIsWrong(issue: z.core.$ZodIssue, value: unknown): string {
  if (typeof value === 'string' && value.trim() === '') return 'is empty';
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_format' && issue.message.startsWith('is ')) return issue.message;
  if (issue.code === 'invalid_format') return `is not a valid ${issue.format}`;
  if (issue.code === 'too_small') return typeof value === 'string' ? 'is empty' : 'has too few entries';
  if (issue.code === 'invalid_value') return `is none of ${issue.values.map(showValue).join(', ')}`;
  if (issue.code === 'invalid_type') return `is ${typeName(value)}, not ${expectedName(issue.expected)}`;
  return `is wrong: ${issue.message}`;
}

function remedyFor(front: FrontMatter, schema: z.ZodType, path: Step[], value: unknown): string {
  const written = front.written(path);
  if (typeof value === 'number' && written && schemaAt(schema, path)?.safeParse(written).success) {
    return `Put it in quotes: "${written}".`;
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const meta = metaOf(schemaAt(schema, path.slice(0, depth)));
    if (!meta) continue;
    const { description, example } = meta;
    const field = fieldName(
      path
        .slice(0, depth)
        .filter((step) => typeof step === 'string')
        .slice(-1),
    );
    return example === undefined
      ? description
      : `${description} For example: ${field}: ${typeof example === 'string' ? example : JSON.stringify(example)}`;
  }
  return 'Compare the field with docs/front-matter.md.';
}

function fieldName(path: readonly Step[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');
}

function valueAt(data: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<Step, unknown>)[step]
        : undefined,
    data,
  );
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `a ${typeof value}`;
}

function expectedName(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

/** The fields that are right by themselves, so that what rests on them is checked although others are wrong. */
export function rightFields<Schema extends z.ZodType>(
  front: Pick<FrontMatter, 'data'>,
  schema: Schema,
): Partial<z.output<Schema>> {
  const right = Object.entries(fieldsOf(schema) ?? {}).flatMap(([key, field]) => {
    const { success, data } = field.safeParse(front.data[key] ?? undefined);
    return success && data !== undefined ? [[key, data]] : [];
  });
  return Object.fromEntries(right) as Partial<z.output<Schema>>;
}
