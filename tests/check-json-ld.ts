import path from 'node:path';
import ts from 'typescript';

const FILE = path.resolve('tests/json-ld-to-check.ts');

/**
 * What is wrong with linked data by the vocabulary of schema.org, as schema-dts has it in types: a type or property
 * that it has not, or a value that a property does not take. The compiler does the checking.
 *
 * @param documents JSON-LD as it was parsed, each with a `@context`, and a `@type` or a `@graph`.
 */
export function problemsOfJsonLd(documents: Record<string, unknown>[]): string[] {
  const lines = documents.map((document, index) => {
    const type = document['@graph'] ? 'schema.Graph' : `schema.WithContext<schema.${document['@type']}>`;
    return `export const document${index}: ${type} = ${JSON.stringify(document, asDistance)};`;
  });
  const source = `import type * as schema from 'schema-dts';\n${lines.join('\n')}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === FILE
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 500));
}

/** Pixels as numbers, which search engines ask for; the vocabulary knows lengths as text. */
function asDistance(name: string, value: unknown): unknown {
  return name === 'width' || name === 'height' ? String(value) : value;
}
