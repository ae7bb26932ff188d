import { readSchema, schemaNames } from '../io/schemas.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { nearest } from '../text/distance.ts';
import type { Run } from '../cli/shell.ts';
import { toJson } from '../render/json.ts';

/** `schema`: the JSON Schema of a kind of file or of one of our outputs; without a name, which there are. */
export const run: Run = async (shell) => {
  const [name] = shell.args;
  const names = schemaNames();
  if (name === undefined) {
    const json = () => toJson({ schemaVersion: 1, tool: shell.tool, schemas: names });
    return { exitCode: exitCodes.ok, formats: { pretty: () => `${names.join('\n')}\n`, json } };
  }
  if (!names.includes(name)) throw new Failure('unknown-schema', { name, near: nearest(name, names) });
  return { exitCode: exitCodes.ok, formats: { json: () => readSchema(name) } };
};
