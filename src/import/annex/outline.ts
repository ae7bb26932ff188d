import { type ChangeState, changeState } from '../values/changes/states.ts';
import type { Side } from '../values/changes/sides.ts';
import type { Heading, HeadingKind } from './heading.ts';
import type { AnnexAction, AnnexOrigin } from './notes.ts';

/** A heading that declares how many procedures follow it, and how many were found. */
export interface CountedHeading {
  text: string;
  declared: number;
  found: number;
  action?: AnnexAction;
  /** True where it counts internal procedures. */
  isInternal?: true;
  /** True when no other counted heading of the same movement stands above it. */
  isOutermost: boolean;
  origin?: AnnexOrigin;
}

interface OpenHeading {
  heading: Heading;
  /** True for a heading in a table row; these are numbered apart from headings in paragraphs. */
  isRow: boolean;
  counted?: CountedHeading;
}

/** Values that a row takes from the headings above it. */
export interface Standing {
  actions: readonly AnnexAction[];
  /** True when only the decision's title names the movement, and no heading nearer to the row. */
  isActionFromTitle: boolean;
  actionText?: string;
  /** Heading, nearer than any movement, that says that nothing happens to its procedures. */
  unmoved?: string;
  /** Movements named by headings farther away that disagree with `actions`. */
  others: readonly AnnexAction[];
  department?: string;
  sector?: { text: string; name: string };
  level?: { text: string; levels: NonNullable<Heading['levels']>; isFromTitle?: true };
  /** Which of two procedures the nearest movement's rows are. */
  side?: Side;
  /** True below a heading of internal procedures. */
  isInternal?: true;
  /** Words of the nearest heading that names documents; whether that is the decision's title. */
  documents?: { text: string; isFromTitle: boolean };
}

/**
 * The headings that are open at a place of the document. A new heading closes those beside which it stands:
 * of the same kind, or numbered in the same way.
 */
export class Outline {
  readonly counted: CountedHeading[] = [];
  readonly #title: Heading | undefined;
  #sheet: Heading | undefined;
  #open: OpenHeading[] = [];
  /** Tells that the rows below show procedures before a change, or after it. */
  state: ChangeState | undefined;

  /** @param title the decision's subject, which says what no heading says */
  constructor(title: Heading | undefined) {
    this.#title = title;
  }

  /** Begins another sheet, whose name may hold for all its rows. */
  begin(sheet: Heading | undefined): void {
    this.#sheet = sheet;
    this.reset();
  }

  /** Closes every heading: a new article, or a new annex. */
  reset(): void {
    this.#open = [];
    this.state = undefined;
  }

  /** Opens a heading that stands in a paragraph, or in a row of a table. */
  push(heading: Heading, origin: AnnexOrigin | undefined): void {
    const isRow = origin !== undefined;
    if (heading.kind === 'annex') this.reset();
    if (heading.kind === 'action') this.state = undefined;
    this.#close(heading, isRow);
    const open: OpenHeading = { heading, isRow };
    this.#open.push(open);
    if (heading.declared !== undefined) open.counted = this.#count(heading, heading.declared, origin);
  }

  /** Closes the headings beside which a new one stands, with what is below them. */
  #close(heading: Heading, isRow: boolean): void {
    const isClosed = (one: OpenHeading): boolean =>
      (isBeside(one.heading, heading) && !(isRow && !one.isRow && isPartOf(heading, one.heading))) ||
      (one.isRow === isRow && isNumberedAlike(one.heading, heading));
    const beside = this.#open.findIndex(isClosed);
    if (beside < 0) return;
    const closed = this.#open.splice(beside);
    // A sector that is named above a table, and again within it, does not stand above the table's levels.
    const isNamedAbove = isRow && heading.kind === 'sector' && closed[0]?.isRow === false;
    if (!isNamedAbove) return;
    const within = closed.slice(1).filter((one) => one.isRow);
    const next = within.findIndex(isClosed);
    this.#open.push(...(next < 0 ? within : within.slice(0, next)));
  }

  /** Takes a line that says whether the rows below show procedures before a change or after it; false for any other. */
  takesState(line: string): boolean {
    const state = changeState(line);
    if (state) this.state = state;
    return state !== undefined;
  }

  /** Tells whether a heading of the kind is open. */
  has(kind: HeadingKind): boolean {
    return this.#open.some(({ heading }) => heading.kind === kind);
  }

  /** Returns the values of the open headings, the nearest first. */
  standing(): Standing {
    const nearest = this.#open.map(({ heading }) => heading).reverse();
    const withTitle = [...nearest, this.#sheet, this.#title].filter((one) => one !== undefined);
    const certain = withTitle.find(({ actions }) => actions.length === 1);
    const named = certain ?? withTitle.find(({ actions }) => actions.length > 0);
    const unmoved = withTitle.find(({ isUnmoved }) => isUnmoved);
    const isNearer =
      unmoved !== undefined && (!named || withTitle.indexOf(unmoved) < withTitle.indexOf(named));
    const action = isNearer ? undefined : named;
    const department = withTitle.find((heading) => heading.department !== undefined)?.department;
    const sector = withTitle.find((heading) => heading.sector !== undefined || heading.kind === 'sector');
    const level = withTitle.find((heading) => heading.levels !== undefined);
    const documented = withTitle.find(({ documents }) => documents !== undefined);
    // A list of internal procedures may have headings for levels, which say “thủ tục hành chính cấp tỉnh”.
    const isInternal = withTitle.some((heading) => heading.isInternal);
    return {
      actions: action?.actions ?? [],
      others: othersThan(action, withTitle),
      ...(isNearer && { unmoved: unmoved.text }),
      isActionFromTitle: action !== undefined && action === this.#title,
      ...(action && { actionText: action.text }),
      ...(action?.side && { side: action.side }),
      ...(department !== undefined && { department }),
      ...(sector && { sector: { text: sector.text, name: sector.sector ?? sector.text } }),
      ...(level?.levels && {
        level: {
          text: level.text,
          levels: level.levels,
          ...(level === this.#title && { isFromTitle: true }),
        },
      }),
      ...(isInternal && { isInternal }),
      ...(documented?.documents !== undefined && {
        documents: { text: documented.documents, isFromTitle: documented === this.#title },
      }),
    };
  }

  /** Counts a row of the movement under every open heading. */
  add(action: AnnexAction): void {
    for (const { counted } of this.#open) {
      if (!counted) continue;
      counted.found += 1;
      counted.action ??= action;
    }
  }

  #count(heading: Heading, declared: number, origin: AnnexOrigin | undefined): CountedHeading {
    const { actions } = this.standing();
    const action = actions.length === 1 ? actions[0] : undefined;
    const above = this.#open
      .slice(0, -1)
      .some(({ counted, heading: { actions: others } }) => counted && others.length < 2);
    const counted: CountedHeading = {
      text: heading.text,
      declared,
      found: 0,
      ...(action && { action }),
      ...(this.standing().isInternal && { isInternal: true }),
      isOutermost: !above && heading.actions.length < 2,
      ...(origin && { origin }),
    };
    this.counted.push(counted);
    return counted;
  }
}

function othersThan(action: Heading | undefined, headings: readonly Heading[]): readonly AnnexAction[] {
  const [only] = action?.actions ?? [];
  const farther = headings.slice(action ? headings.indexOf(action) + 1 : headings.length);
  return farther.find(({ actions }) => actions.length > 0 && only && !actions.includes(only))?.actions ?? [];
}

function isBeside(open: Heading, next: Heading): boolean {
  return open.kind === next.kind && next.kind !== 'other' && next.kind !== 'annex';
}

/** Tells a row that parts the list of replaced procedures whose title stands above: `TTHC thay thế`. */
function isPartOf({ side, actions }: Heading, title: Heading): boolean {
  return side !== undefined && title.actions.length === 1 && title.actions[0] === actions[0];
}

/**
 * Tells whether two headings are numbered alike. Where the lists of sectors begin with I again, they are
 * still under the movement's own I.
 */
function isNumberedAlike(open: Heading, next: Heading): boolean {
  const isAbove = open.kind === 'annex' || open.kind === 'action';
  return open.numbering !== undefined && open.numbering === next.numbering && !isAbove;
}
