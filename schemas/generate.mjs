// Writes the TypeScript types and the compiled validators that come out of schemas/.
//   node schemas/generate.mjs          writes them
//   node schemas/generate.mjs --check  fails when what is on disk is stale
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const schemaDir = dirname(fileURLToPath(import.meta.url));
const outDir = join(schemaDir, '..', 'src', 'model', 'generated');
const notice = '// Generated from schemas/ by `npm run generate`. Do not edit.';

/** The kinds of file in a catalog and beside it; each gets a validator under this name. */
const fileKinds = [
  'catalog',
  'departments',
  'sectors',
  'holidays',
  'documents',
  'accepted',
  'feedback',
  'procedure',
  'decision',
  // Beside catalogs
  'federation',
  'merger',
];

const schemas = Object.fromEntries(
  readdirSync(schemaDir)
    .filter((name) => name.endsWith('.schema.json') && !name.startsWith('output-'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(schemaDir, name), 'utf8'))]),
);

async function types() {
  // One document that names every shape once, so that the types are not written twice.
  const whole = {
    title: 'CatalogFiles',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(fileKinds.map((kind) => [kind, { $ref: `${kind}.schema.json` }])),
    },
  };
  const text = await compile(withEnglishTypeNames(whole), 'CatalogFiles', {
    bannerComment: notice,
    cwd: schemaDir,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 100 },
    $refOptions: {
      resolve: {
        file: {
          canRead: /\.schema\.json$/,
          read: (file) => JSON.stringify(withEnglishTypeNames(schemas[file.url.split('/').at(-1)])),
        },
      },
    },
  });
  return text;
}

/** Titles are Vietnamese, for editors; a type's name comes from its key in $defs, or its file. */
function withEnglishTypeNames(schema) {
  const copy = structuredClone(schema);
  const id = copy.$id;
  walk(copy, (node) => {
    if (node.$ref) {
      // Words beside a $ref would make a second type of the same shape.
      delete node.title;
      delete node.description;
    }
    if (typeof node.title !== 'string') return;
    node.description = [node.title, node.description].filter(Boolean).join('. ');
    delete node.title;
  });
  delete copy.$id;
  if (id) copy.title = pascalCase(id.replace('.schema.json', ''));
  for (const [name, definition] of Object.entries(copy.$defs ?? {})) {
    if (definition.type === 'object' || definition.enum || definition.$ref)
      definition.title = pascalCase(name);
  }
  const [content, demanded] = copy.allOf ?? [];
  if (demanded) {
    const keys = demanded.required.map((key) => `'${key}'`).join(' | ');
    copy.allOf = [content, { tsType: `Required<Pick<ProcedureContent, ${keys}>>` }];
  }
  return copy;
}

function walk(node, visit, isSchema = true) {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (isSchema) visit(node);
  for (const [key, child] of Object.entries(node)) {
    const holdsNames = isSchema && (key === 'properties' || key === '$defs' || key === 'dependentRequired');
    walk(child, visit, !holdsNames);
  }
}

const pascalCase = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

async function validators() {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    inlineRefs: true,
    messages: false,
    verbose: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const source = standaloneCode(
    ajv,
    Object.fromEntries(fileKinds.map((kind) => [kind, `${kind}.schema.json`])),
  );
  const bundled = await build({
    stdin: { contents: source, resolveDir: schemaDir, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    banner: { js: `${notice}\n/* eslint-disable */` },
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
  });
  return bundled.outputFiles[0].text;
}

/**
 * The order of keys in canonical form is the order of `properties` in the schemas.
 * A shape names, for each key of an object, the shape of its value; arrays share the shape of their items.
 */
function shapes() {
  const table = {};
  const nameOf = (ref, base) => {
    const [file, pointer = ''] = ref.split('#');
    return `${file || base}#${pointer}`;
  };
  const resolve = (name) => {
    const [file, pointer] = name.split('#');
    return pointer
      .split('/')
      .filter(Boolean)
      .reduce((node, key) => node[key], schemas[file]);
  };
  /** The name of the shape of a schema node, or '' for scalars. */
  const shapeOf = (node, base, fallbackName) => {
    if (node.$ref)
      return shapeOf(
        resolve(nameOf(node.$ref, base)),
        node.$ref.split('#')[0] || base,
        nameOf(node.$ref, base),
      );
    if (node.items) return shapeOf(node.items, base, `${fallbackName}/items`);
    const variants = node.anyOf ?? node.allOf;
    if (variants) {
      const found = variants.map((variant, i) => shapeOf(variant, base, `${fallbackName}/${i}`));
      return found.find(Boolean) ?? '';
    }
    if (!node.properties) return '';
    if (!(fallbackName in table)) {
      table[fallbackName] = {};
      for (const [key, child] of Object.entries(node.properties)) {
        table[fallbackName][key] = shapeOf(child, base, `${fallbackName}/${key}`);
      }
    }
    return fallbackName;
  };
  const kinds = Object.fromEntries(
    fileKinds.map((kind) => {
      const file = `${kind}.schema.json`;
      return [kind, shapeOf(schemas[file], file, `${file}#`)];
    }),
  );
  // Short names: numbers in order of first use.
  const names = Object.keys(table);
  const short = (name) => (name === '' ? 0 : names.indexOf(name) + 1);
  const rows = names.map((name) =>
    Object.fromEntries(Object.entries(table[name]).map(([key, value]) => [key, short(value)])),
  );
  return `${notice}
/** For each shape (numbered from 1) its keys in canonical order, and the shape of each key's value; 0 is a scalar. */
export const shapes: readonly Readonly<Record<string, number>>[] = [
  {},
${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}
];

/** The shape of each kind of file. */
export const rootShapes = ${JSON.stringify(Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, short(name)])))} as const;
`;
}

const declarations = `${notice}
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}
${fileKinds.map((kind) => `export declare const ${kind}: Validator;`).join('\n')}
`;

const outputs = {
  'types.ts': await types(),
  'shapes.ts': shapes(),
  'validators.js': await validators(),
  'validators.d.ts': declarations,
};

const stale = Object.entries(outputs).filter(([name, text]) => {
  try {
    return readFileSync(join(outDir, name), 'utf8') !== text;
  } catch {
    return true;
  }
});
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`stale: src/model/generated/${name} (npm run generate)`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) writeFileSync(join(outDir, name), text);
}
