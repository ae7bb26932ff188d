/** A transformation of the plane, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly number[];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the transformation that makes first `inner`, then `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Returns where a transformation puts a point. */
export function moved([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export interface Point {
  x: number;
  y: number;
}

/** A line of a table: level or upright, where it lies, and from where to where; y grows downwards. */
export interface Rule {
  isLevel: boolean;
  at: number;
  from: number;
  to: number;
}

/** Limits the distance, in points, of lines that are drawn as one. */
export const near = 2.5;

/** Returns numbers in order, of those that lie near each other one. */
export function distinct(numbers: readonly number[]): number[] {
  const kept: number[] = [];
  for (const one of [...numbers].sort((a, b) => a - b)) {
    if (kept.length === 0 || one - (kept.at(-1) ?? 0) > near) kept.push(one);
  }
  return kept;
}
