import { checkDrafts } from '../check/check.ts';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readBytes } from '../io/folder.ts';
import { readPortalFile, readWordDecision } from '../io/imported.ts';
import { replaceFile } from '../io/output.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Decision } from '../model/types.ts';
import { planDecisions } from '../plan/plan.ts';
import { stateOf } from '../plan/state.ts';
import { toDecision } from '../read/annex/decision.ts';
import { readDecision } from '../read/annex/draft.ts';
import type { WordDocument } from '../read/annex/word/document.ts';
import { schemaPathFrom } from '../read/layout.ts';
import { draftBaseline } from '../read/portal/baseline.ts';
import type { PortalInput } from '../read/portal/record.ts';
import { decisionImportJson, renderDecisionImport } from '../render/imported-decision.ts';
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
  const kinds = ['baseline', 'decision'];
  if (options.as !== undefined && !kinds.includes(String(options.as))) {
    throw new Failure('bad-value', { option: '--as', value: String(options.as), allowed: kinds });
  }
  const catalog = openCatalog(shell);
  const word = await readWordFile(shell);
  if (word) return importDecision(shell, catalog, word);
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
  const refused =
    options.apply === true ? await applyDraft(shell, catalog, draft.decision, shown, text) : undefined;
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

/** The one Word file among the arguments, read; nothing when the arguments are files of the portal. */
async function readWordFile({ args, cwd, options }: Shell): Promise<WordDocument | undefined> {
  const [given = ''] = args;
  const document = await readWordDecision(readBytes(resolve(cwd, given)), given);
  if (document && args.length > 1) throw new Failure('too-many-arguments', { command: 'import' });
  if (document && options.as === 'baseline')
    throw new Failure('bad-value', { option: '--as', value: 'baseline', allowed: ['decision'] });
  if (!document && options.as === 'decision') throw new Failure('nothing-to-import', { path: given });
  return document;
}

/** A publication decision out of its Word file: rows matched with the catalog, doubts told one by one. */
async function importDecision(shell: Shell, catalog: OpenCatalog, document: WordDocument): Promise<Outcome> {
  const { options, words, width, style, tool, today } = shell;
  const [given = ''] = shell.args;
  const stem = basename(given, extname(given)).normalize('NFC');
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const [number, issued, department] = [text(options.number), text(options.issued), text(options.department)];
  const draft = readDecision(document);
  const { decision, doubts } = toDecision(draft, stateOf(catalog.files), {
    ...(number !== undefined && { number }),
    ...(issued !== undefined && { issued }),
    ...(department !== undefined && { department }),
    fallback: { number: stem, issued: today },
  });
  const path = draftPath(shell, catalog);
  const shown = shownPath(shell, path);
  const yaml = writeYaml(decision, 'decision', { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) });
  replaceFile(path, yaml);
  const isApplied = options.apply === true;
  const refused = isApplied ? await applyDraft(shell, catalog, decision, shown, yaml) : undefined;
  if (refused) return refused;
  const result = { file: given, draft, decision, doubts, path: shown, isApplied };
  return {
    exitCode: draft.rejected.length > 0 ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderDecisionImport(result, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, ...decisionImportJson(result, words) }),
    },
  };
}

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
  decision: Decision,
  path: string,
  text: string,
): Promise<Outcome | undefined> {
  const doc = { path, value: decision };
  const drafts: DraftFiles = { docs: [doc], findings: [], texts: new Map([[path, text]]) };
  const refused = refusal(shell, catalog, drafts, checkDrafts(catalog.files, drafts, shell.today));
  if (refused) return refused;
  const plan = planDecisions(catalog.files, [doc], shell.today);
  return refusal(shell, catalog, drafts, await applyFiles(shell, catalog, filesOfPlan(plan, catalog.files)));
}
