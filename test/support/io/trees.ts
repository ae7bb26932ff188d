import { readTree } from '../cli.ts';
import { changesBetween, type Tree } from './faults.ts';

/** Returns every file below a folder with its text. */
export function textsOf(root: string): Tree {
  return Object.fromEntries(
    Object.entries(readTree(root)).map(([path, bytes]) => [
      path.replaceAll('\\', '/'),
      Buffer.from(bytes, 'base64').toString(),
    ]),
  );
}

/** A small catalog. */
export const before: Tree = {
  'catalog.yaml': 'asOf: 2021-06-30\n',
  'procedures/so-tu-phap/2.000815.yaml': 'tên: chứng thực\n',
  'procedures/so-y-te/1.000001.yaml': 'a\n',
  'procedures/so-y-te/1.000002.yaml': 'b\n',
};

/** The same after a change: files changed, gone, come, and one only checked. */
export const after: Tree = {
  'catalog.yaml': 'asOf: 2021-07-01\n',
  'procedures/so-tu-phap/2.000815.yaml': 'tên: chứng thực\n',
  'procedures/so-xay-dung/1.000003.yaml': 'c\n',
  'decisions/2021/2021-07-01-1523.yaml': 'number: 1523/QĐ-UBND\n',
};

/** Changes that lead from the one to the other. */
export const change = changesBetween(before, after);
