import { checkDrafts } from '../check/check.ts';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readBytes } from '../io/folder.ts';
import { readPortalFile } from '../io/imported.ts';
import { replaceFile } from '../io/output.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { planDecisions } from '../plan/plan.ts';
import { schemaPathFrom } from '../read/layout.ts';
import { type BaselineDraft, draftBaseline } from '../read/portal/baseline.ts';
import type { PortalInput } from '../read/portal/record.ts';
import { importJson, renderImport } from '../render/imported.ts';
import { toJson } from '../render/delimited.ts';
import { filesOfPlan } from '../write/files.ts';
import { writeYaml } from '../write/yaml.ts';
import { type DraftFiles, type OpenCatalog, openCatalog, shownPath } from './open.ts';
import { applyFiles, refusal } from './planned.ts';
import type { Outcome, Run, Shell } from './shell.ts';

/** `import`: a draft decision out of files that officers hold, with an account of every row. */
export const run: Run = async (shell) => {
  const { options, words, width, style, tool } = shell;
  if (options.as !== undefined && options.as !== 'baseline') {
    throw new Failure('bad-value', { option: '--as', value: String(options.as), allowed: ['baseline'] });
  }
  const catalog = openCatalog(shell);
  const inputs: PortalInput[] = [];
  for (const given of shell.args)
    inputs.push(await readPortalFile(readBytes(resolve(shell.cwd, given)), given));
  const draft = draftBaseline(inputs, draftOptions(shell, catalog));
  const path = draftPath(shell, catalog);
  const text = writeYaml(draft.decision, 'decision', {
    schemaPath: schemaPathFrom('x/x', 'decision').slice(3),
  });
  replaceFile(path, text);
  const shown = shownPath(shell, path);
  const refused = options.apply === true ? await applyDraft(shell, catalog, draft, shown, text) : undefined;
  if (refused) return refused;
  const isApplied = options.apply === true;
  return {
    exitCode: draft.rejected.length > 0 ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderImport(inputs, draft, { path: shown, isApplied }, words, width, style),
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          ...importJson(inputs, draft, words),
          draft: shown,
          applied: isApplied,
        }),
    },
  };
};

function draftOptions({ args, options, today }: Shell, { files }: OpenCatalog) {
  const named = args.map((file) => basename(file, extname(file))).join(' + ');
  return {
    number: typeof options.number === 'string' ? options.number : named.normalize('NFC'),
    issuer: files.info?.value.publisher.name ?? '',
    issued: typeof options.issued === 'string' ? options.issued : today,
    registries: {
      departments: files.departments?.value.departments ?? [],
      sectors: files.sectors?.value.sectors ?? [],
    },
    ...(typeof options.department === 'string' && { department: options.department }),
  };
}

/** `drafts/<name>.yaml` beside the catalog; what an officer may have edited is not overwritten unasked. */
function draftPath({ args, options, cwd }: Shell, { root }: OpenCatalog): string {
  const [first = ''] = args;
  const path =
    typeof options.out === 'string'
      ? resolve(cwd, options.out)
      : join(dirname(root), 'drafts', `${basename(first, extname(first))}.yaml`);
  if (existsSync(path) && options.force !== true) throw new Failure('file-exists', { path });
  return path;
}

/** Applies the draft as `apply` would; the outcome of a refusal, or nothing when it went through. */
async function applyDraft(
  shell: Shell,
  catalog: OpenCatalog,
  draft: BaselineDraft,
  path: string,
  text: string,
): Promise<Outcome | undefined> {
  const doc = { path, value: draft.decision };
  const drafts: DraftFiles = { docs: [doc], findings: [], texts: new Map([[path, text]]) };
  const refused = refusal(shell, catalog, drafts, checkDrafts(catalog.files, drafts, shell.today));
  if (refused) return refused;
  const plan = planDecisions(catalog.files, [doc], shell.today);
  return refusal(shell, catalog, drafts, await applyFiles(shell, catalog, filesOfPlan(plan, catalog.files)));
}
