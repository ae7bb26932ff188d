import { exitCodes, Failure } from '../model/failure.ts';
import { fillPublicationForm } from '../figures/forms.ts';
import { foldPeriod, reportPeriod } from '../figures/report.ts';
import { publicationFigures } from '../render/figures/form-figures.ts';
import { reportFigures } from '../render/figures/report-figures.ts';
import { figureFormats, wantsForm } from './figures.ts';
import type { Run } from '../cli/shell.ts';
import { openWhole } from '../catalog/find.ts';

/** `report`: the movements of a period, by department and decision, and the figures that reconcile. */
export const run: Run = async (shell) => {
  const { from, to } = shell.options;
  if (typeof from !== 'string') throw new Failure('missing-argument', { name: '--from <date>' });
  if (typeof to !== 'string') throw new Failure('missing-argument', { name: '--to <date>' });
  if (to < from) throw new Failure('period-reversed', { from, to });
  const isForm = wantsForm(shell, 'II.03');
  const catalog = await openWhole(shell);
  const period = foldPeriod(catalog, from, to);
  const report = reportPeriod(period);
  const context = { publisher: catalog.publisher ?? '', words: shell.words };
  const nameOf = (id: string) => period.closing.departments.get(id)?.name ?? id;
  const form = isForm ? fillPublicationForm(period) : undefined;
  const figures = form ? publicationFigures(form, context) : reportFigures(report, nameOf, context);
  return {
    exitCode: exitCodes.ok,
    formats: figureFormats(shell, figures, () => (form ? { ...report, form } : report)),
  };
};
