import { Failure } from '../model/failure.ts';
import { fillPublicationForm } from '../figures/forms.ts';
import { foldPeriod, reportPeriod } from '../figures/report.ts';
import { publicationFigures } from '../render/figures/form-figures.ts';
import { reportFigures } from '../render/figures/report-figures.ts';
import { figureFormats, type FormOption } from './common/figures.ts';
import { tellExpected } from './common/on-day.ts';
import { lookedExit } from './common/looked.ts';
import type { Run } from '../cli/shell.ts';
import { requireBegun } from '../catalog/at-date.ts';
import { findCatalog } from '../io/folder.ts';
import { shownProject } from '../catalog/place.ts';
import { openWhole } from '../catalog/find.ts';

interface ReportOptions extends FormOption {
  from: string | undefined;
  to: string | undefined;
}

/** `report`: the movements of a period, by department and decision, and the figures that reconcile. */
export const run: Run<ReportOptions> = async (shell) => {
  const { from, to } = shell.options;
  if (from === undefined) throw new Failure('missing-argument', { name: '--from <date>' });
  if (to === undefined) throw new Failure('missing-argument', { name: '--to <date>' });
  if (to < from) throw new Failure('period-reversed', { from, to });
  const isForm = shell.options.form !== undefined;
  const catalog = await openWhole(shell);
  requireBegun(catalog, to, shownProject(shell, findCatalog(shell.directory)));
  const period = foldPeriod(catalog, from, to, shell.today);
  const report = reportPeriod(period);
  const context = { publisher: catalog.publisher ?? '', words: shell.words };
  const nameOf = (id: string) => period.closing.departments.get(id)?.name ?? id;
  const form = isForm ? fillPublicationForm(period) : undefined;
  const figures = form
    ? publicationFigures(form, context)
    : reportFigures(report, nameOf, { ...context, today: shell.today });
  // The report itself says it; a form has no place for it.
  if (isForm) tellExpected(shell, to);
  return {
    exitCode: lookedExit(shell, catalog),
    formats: figureFormats(shell, figures, () => (form ? { ...report, form } : report)),
  };
};
