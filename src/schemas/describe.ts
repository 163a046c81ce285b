import { z } from 'astro/zod';

/** What a schema says of a field, for reports and for the guide. */
export interface FieldMeta {
  description: string;
  example?: unknown;
}

/** A field as the guide lists it. */
export interface FieldDescription extends Partial<FieldMeta> {
  /** Such as `lead.alt`; `corrections[].date` for a field of each entry of a list. */
  name: string;
  isRequired: boolean;
  /** What stands for it when it is left out. */
  fallback?: unknown;
}

/** The schema of the field at `path`, through optional fields, defaults, lists and records. */
export function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner: z.ZodType | undefined = current && unwrap(current);
    if (inner instanceof z.ZodObject) current = inner.shape[String(step)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) current = inner.valueType as z.ZodType;
    else return undefined;
  }
  return current;
}

/** The fields of an object's schema, or `undefined` when it is none. */
export function fieldsOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : undefined;
}

/** What the schema says of a field, whichever wrapper says it. */
export function metaOf(schema: z.ZodType | undefined): FieldMeta | undefined {
  const meta = schema?.meta();
  if (meta?.description) {
    const [example] = (meta['examples'] as unknown[] | undefined) ?? [];
    return { description: meta.description, ...(example !== undefined && { example }) };
  }
  const inner = schema && unwrapOnce(schema);
  return inner && metaOf(inner);
}

/** Every field of a schema in the order in which it declares them, those inside others after their parent. */
export function describeFields(schema: z.ZodType, prefix = ''): FieldDescription[] {
  return Object.entries(fieldsOf(schema) ?? {}).flatMap(([key, field]) => {
    const name = prefix + key;
    const inner = unwrap(field);
    const below =
      inner instanceof z.ZodArray
        ? describeFields(inner.element as z.ZodType, `${name}[].`)
        : inner instanceof z.ZodRecord
          ? describeFields(inner.valueType as z.ZodType, `${name}.<name>.`)
          : describeFields(inner, `${name}.`);
    const fallback = field.safeParse(undefined);
    const described = { name, ...metaOf(field), isRequired: !fallback.success };
    return [fallback.data === undefined ? described : { ...described, fallback: fallback.data }, ...below];
  });
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = unwrapOnce(schema);
  return inner ? unwrap(inner) : schema;
}

function unwrapOnce(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  return undefined;
}
