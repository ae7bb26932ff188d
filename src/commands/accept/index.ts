import { holdingCatalog } from '../../catalog/disk.ts';
import { openFolder } from '../../catalog/folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { requireWhole } from '../../catalog/whole.ts';
import { type Acceptance, acceptFindings, canAccept } from '../../check/accepted.ts';
import type { Outcome, Run } from '../../cli/shell.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { fileOfAccepted } from '../../plan/file-changes.ts';
import { acceptanceJson, renderAcceptance } from '../../render/acceptance.ts';
import { type AcceptanceOptions, needed, readAcceptance } from '../common/acceptance.ts';
import { findInDecision } from './found.ts';
import { knownRule } from './rule.ts';

interface AcceptOptions extends AcceptanceOptions {
  decision: string | undefined;
}

/** `accept`: what was found in a decision is accepted with a reason, for a time. */
export const run: Run<AcceptOptions> = async (shell) => {
  const rule = knownRule(shell);
  const decision = needed(shell.options.decision, '--decision <number>');
  const asked = readAcceptance(shell);
  const { root } = findPlace(shell);
  return holdingCatalog(root, async (carryOut): Promise<Outcome> => {
    const catalog = await openFolder(root, shell);
    requireWhole(catalog, exitCodes.refused);
    const { number, findings } = await findInDecision(shell, catalog, decision);
    const list = catalog.small.accepted?.value.accepted ?? [];
    const acceptance: Acceptance = { rule, decision: number, ...asked };
    const accepted = acceptFindings(list, findings, acceptance);
    if (accepted.entries.length === 0) {
      const others = [...new Set(findings.map((finding) => finding.rule))].filter(canAccept);
      throw new Failure('nothing-to-accept', { rule, decision: number, others });
    }
    const changes = fileOfAccepted(catalog, { accepted: accepted.list });
    const written = await carryOut(changes);
    const result = {
      ...acceptance,
      ...accepted,
      files: written.map((path) => shownPath(shell, `${root}/${path}`)),
    };
    return {
      exitCode: exitCodes.ok,
      formats: {
        pretty: () => renderAcceptance(result, shell.words, shell.width),
        json: () => acceptanceJson(result, shell.words, shell.tool),
      },
    };
  });
};
