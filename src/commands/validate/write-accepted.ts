import { holdingCatalog } from '../../catalog/disk.ts';
import { openFolder } from '../../catalog/folder.ts';
import { checkFolder } from '../../catalog/index-folder.ts';
import type { CatalogPlace } from '../../catalog/place.ts';
import { requireWhole } from '../../catalog/whole.ts';
import { acceptWarnings } from '../../check/accepted.ts';
import type { Shell } from '../../cli/shell.ts';
import { exitCodes } from '../../model/failure.ts';
import { fileOfAccepted } from '../../plan/file-changes.ts';
import { type AcceptanceOptions, readAcceptance } from '../common/acceptance.ts';

/** Accepts all warnings of the catalog as they are now, with a reason and for a time; errors stay. */
export async function writeAccepted(shell: Shell<AcceptanceOptions>, { root, nameOf }: CatalogPlace) {
  const acceptance = readAcceptance(shell);
  const { output, writing } = shell.words;
  const count = await holdingCatalog(root, async (carryOut) => {
    const catalog = await openFolder(root, shell);
    requireWhole(catalog, exitCodes.refused);
    const { findings } = await checkFolder(root, shell);
    const list = catalog.small.accepted?.value.accepted ?? [];
    const accepted = acceptWarnings(list, findings, acceptance, shell.today);
    if (accepted.count > 0) await carryOut(fileOfAccepted(catalog, { accepted: accepted.list }));
    return accepted.count;
  });
  const path = nameOf('accepted.yaml');
  const { all, none } = output.accept;
  shell.say(count === 0 ? none : all(writing.number(count), writing.date(acceptance.until), path));
}
