// A validator as one writes it in an afternoon: js-yaml and ajv, file by file.
//   node js-yaml-ajv.mjs PACKAGES SCHEMA OTHER,SCHEMAS FOLDER…     1 when a file is not valid
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, schema, others, ...folders] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
const { load, CORE_SCHEMA } = require('js-yaml');
const Ajv = require('ajv/dist/2020.js').default;

const ajv = new Ajv({ allErrors: true, strict: false });
for (const other of others.split(',')) ajv.addSchema(JSON.parse(readFileSync(other, 'utf8')));
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
let failed = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const path = join(folder, name);
    if (validate(load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }))) continue;
    failed += 1;
    console.log(path, ajv.errorsText(validate.errors));
  }
}
process.exitCode = failed > 0 ? 1 : 0;
