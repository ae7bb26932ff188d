import { type Matrix, moved, near, type Point, type Rule, unmoved, within } from './geometry.ts';
import type { PdfLibrary, PdfPage } from './library.ts';
import { Pen, type PlacedText } from './pen.ts';
import { strikeOut } from './struck.ts';

/** A page as far as it is read. */
export interface SeenPage {
  width: number;
  height: number;
  texts: PlacedText[];
  /** Texts beyond the edges, which no reader sees. */
  outside: PlacedText[];
  rules: Rule[];
  hasPicture: boolean;
  /** True where letters lie unseen over a picture, as recognition of scans puts them. */
  isRecognised: boolean;
}

/** Thicker than this, in points, nothing is a line of a table. */
const thickest = 3;
/** Shorter than this nothing is one either: the marks of a list, strokes of letters. */
const shortest = 6;

/** Reads the letters and lines of a page, turned as it is shown. */
export async function readPage(page: PdfPage, { OPS }: Pick<PdfLibrary, 'OPS'>): Promise<SeenPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const pen = new Pen();
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = transform;
  let hasPicture = false;
  for (const [index, code] of fnArray.entries()) {
    const name = names.get(code) ?? '';
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (name === 'save' || name === 'paintFormXObjectBegin') {
      kept.push(now);
      pen.save();
      if (name !== 'save') now = within(now, (args[0] as Matrix | null) ?? unmoved);
    } else if (name === 'restore' || name === 'paintFormXObjectEnd') {
      now = kept.pop() ?? transform;
      pen.restore();
    } else if (name === 'transform') now = within(now, args as Matrix);
    else if (/^paint(?:Inline)?Image/u.test(name)) hasPicture = true;
    else if (name === 'constructPath') {
      const painted = names.get(Number(args[0])) ?? '';
      const isStroked = /stroke/iu.test(painted);
      if (isStroked || /^(?:eo)?fill/iu.test(painted))
        for (const path of pathsIn(args[1], now)) rules.push(...rulesOf(path, isStroked));
    } else pen.take(name, args, now);
  }
  page.cleanup();
  const isOn = ({ left, base }: PlacedText): boolean =>
    left >= 0 && left < width && base > 0 && base < height;
  return {
    width,
    height,
    ...strikeOut(pen.texts.filter(isOn), rules),
    outside: pen.texts.filter((text) => !isOn(text)),
    hasPicture,
    isRecognised: pen.unseen > pen.shown,
  };
}

/** Numbers of values after each step of a path: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const stepLengths = [2, 2, 6, 4, 0];

/** Returns the straight paths of a drawing, as they are on the page. */
function pathsIn(drawn: unknown, now: Matrix): Point[][] {
  const [steps] = Array.isArray(drawn) ? (drawn as (ArrayLike<number> | null)[]) : [];
  const values = Array.from(steps ?? []);
  const paths: Point[][] = [];
  for (let at = 0; at < values.length; ) {
    const step = values[at] ?? 0;
    const length = stepLengths[step];
    if (length === undefined) return paths;
    const [x = 0, y = 0] = values.slice(at + length - 1, at + length + 1);
    const path = paths.at(-1);
    if (step === 0) paths.push([moved(now, x, y)]);
    else if (step === 4 && path?.[0]) path.push(path[0]);
    else if (step === 1) path?.push(moved(now, x, y));
    // A curve is no line of a table.
    else if (length > 2) paths.push([moved(now, x, y)]);
    at += length + 1;
  }
  return paths;
}

/** Returns the lines of a path: a thin box is one, the edges of a larger one are where it is stroked. */
function rulesOf(path: readonly Point[], isStroked: boolean): Rule[] {
  const xs = path.map(({ x }) => x);
  const ys = path.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  if (high <= thickest && wide >= shortest)
    return [{ isLevel: true, at: (top + bottom) / 2, from: left, to: right }];
  if (wide <= thickest && high >= shortest)
    return [{ isLevel: false, at: (left + right) / 2, from: top, to: bottom }];
  if (!isStroked) return [];
  return path.slice(1).flatMap((end, index) => {
    const start = path[index] as Point;
    const isLevel = Math.abs(start.y - end.y) <= near;
    if (!isLevel && Math.abs(start.x - end.x) > near) return [];
    const [one, other] = isLevel ? [start.x, end.x] : [start.y, end.y];
    if (Math.abs(one - other) < shortest) return [];
    return [
      { isLevel, at: isLevel ? start.y : start.x, from: Math.min(one, other), to: Math.max(one, other) },
    ];
  });
}
