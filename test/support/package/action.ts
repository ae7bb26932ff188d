import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeFolder, sample } from '../cli.ts';

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: { run: string; env: Record<string, string> }[] };
}
const action: Action = parse(readFileSync(join(sample, 'action.yml'), 'utf8'));

/** Returns the value of an expression of a workflow: the first of its alternatives that is not empty. */
function evaluate(text: string, known: Record<string, string>): string {
  return text.replace(
    /\$\{\{ (.+?) \}\}/gu,
    (_, expression: string) =>
      expression
        .split(' || ')
        .map((name) => known[name.trim()] ?? '')
        .find((value) => value !== '') ?? '',
  );
}

export interface Job {
  code: number | null;
  log: string;
  summary: string;
  checkout: string;
}

/**
 * Runs the steps of the action in a checkout, as a runner does for a pull request onto a commit.
 *
 * @param from the checkout of the action itself
 */
export function runAction(
  checkout: string,
  base: string,
  inputs: Record<string, string> = {},
  from: string = sample,
): Job {
  const temp = makeFolder();
  const files = Object.fromEntries(
    ['GITHUB_STEP_SUMMARY', 'GITHUB_PATH', 'GITHUB_ENV'].map((name) => [name, join(temp, name)]),
  );
  for (const path of Object.values(files)) writeFileSync(path, '');
  const known = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: usual }]) => [
      `inputs.${name}`,
      inputs[name] ?? usual,
    ]),
  );
  known['github.event.pull_request.base.sha'] = base;
  const { TTHC_LANG: _, ...usual } = process.env;
  let [code, log]: [number | null, string] = [0, ''];
  for (const { run, env } of action.runs.steps) {
    const set = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, evaluate(value, known)]),
    );
    const added = readFileSync(files.GITHUB_PATH ?? '', 'utf8').trim();
    const [, name, value] = /^(\w+)=(.*)$/mu.exec(readFileSync(files.GITHUB_ENV ?? '', 'utf8')) ?? [];
    // A package that is given needs no registry.
    const alone = inputs.package ? { npm_config_offline: 'true', npm_config_cache: join(temp, '.npm') } : {};
    const ran = spawnSync('bash', ['-eo', 'pipefail', '-c', run], {
      cwd: checkout,
      encoding: 'utf8',
      env: {
        ...usual,
        ...files,
        PATH: [added, process.env.PATH].filter(Boolean).join(':'),
        ...(name && { [name]: value }),
        ...alone,
        GITHUB_ACTION_PATH: from,
        RUNNER_TEMP: temp,
        ...set,
      },
    });
    log += `${ran.stdout}${ran.stderr}`;
    code = ran.status;
    if (code !== 0) break;
  }
  return { code, log, summary: readFileSync(files.GITHUB_STEP_SUMMARY ?? '', 'utf8'), checkout };
}
