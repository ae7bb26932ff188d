import type { MergeProblem } from '../../../model/federation/merge-problem.ts';
import type { MergingWords } from '../../merging-words.ts';
import { list, or } from '../../phrases.ts';
import { writing } from '../writing.ts';

const openPlaces = {
  name: 'tên cơ quan công bố (mục “name”)',
  code: 'mã cơ quan công bố, ví dụ H55 (mục “code”)',
  keep: 'khi nội dung khác nhau thì dùng của danh mục nào (mục “keep”)',
  departments: 'nhập vào cơ quan nào (mục “to”)',
  sectors: 'nhập vào lĩnh vực nào (mục “to”)',
  internal: 'mã mới của thủ tục nội bộ bị trùng mã (mục “to”)',
} as const;

export const merging: MergingWords = {
  refused: (problems) =>
    `Không hợp nhất được, còn ${writing.number(problems)} nội dung phải giải quyết. Không có nội dung nào được ghi.`,
  drafted: (file, open, command) =>
    `Đã lập dự thảo ${file}, còn ${open} chỗ “…” phải điền. Rà soát từng dòng của dự thảo, sau đó:\n  ${command}`,
  place: (line, { of, entry }) =>
    `dòng ${line}: ${openPlaces[of]}${entry ? `: ${entry.name} (${entry.publisher})` : ''}`,
  comment: ({ of }, codes) => `${openPlaces[of]}${of === 'keep' ? `: ${or('hoặc', codes)}` : ''}`,
  morePlaces: (count) => `… và ${count} chỗ nữa`,
  source: 'Danh mục',
  procedures: 'Thủ tục',
  rows: 'Lượt theo cấp',
  doubles: 'Có ở nhiều danh mục',
  result: 'Danh mục mới',
  title: (date) => `Hợp nhất từ ngày ${date}`,
  proof: (sum, doubles, result) => `${sum} − ${doubles} = ${result}`,
  internal: (count) => `Không tính ${count} thủ tục hành chính nội bộ.`,
  namesakes: (count) =>
    `${count} tên thủ tục chưa có mã có ở nhiều danh mục; không có mã nên được coi là các thủ tục khác nhau.`,
  kept: (folders) => `Các danh mục cũ còn nguyên ở ${folders}.`,
  wrote: (folder, files) => `Đã ghi ${files} tệp vào ${folder}.`,
};

const registries = { departments: 'cơ quan', sectors: 'lĩnh vực' } as const;

/** Names as many as can be read. */
const some = (names: readonly string[]): string =>
  names.length > 5 ? `${list(names.slice(0, 5))}… (tất cả ${writing.number(names.length)})` : list(names);

/** Returns why catalogs cannot be merged yet, and what to do about it. */
export function sayMergeProblem(problem: MergeProblem): string {
  switch (problem.kind) {
    case 'stale':
      return `Danh mục ${problem.publisher} không còn như khi lập dự thảo: lập lại dự thảo.`;
    case 'begins':
      return `Danh mục ${problem.publisher} bắt đầu từ danh mục ban đầu ngày ${writing.date(problem.begins)}: chọn ngày hợp nhất sau ngày đó.`;
    case 'later':
      return `Danh mục ${problem.publisher} có quyết định từ ngày hợp nhất trở đi: ${some(problem.decisions)}. Hủy việc áp dụng ở đó, hợp nhất, rồi áp dụng vào danh mục mới.`;
    case 'ends':
      return `Danh mục ${problem.publisher} có hiệu lực kết thúc hoặc trở lại sau ngày hợp nhất, theo ${some(problem.decisions)}: danh mục ban đầu không ghi được điều đó. Hủy việc áp dụng các quyết định này ở đó (tthc revert), hợp nhất, rồi áp dụng từng quyết định vào danh mục mới với ngày có hiệu lực là ${writing.date(problem.day)} và ngày hết hiệu lực như cũ.`;
    case 'suspended':
      return `Danh mục ${problem.publisher} có thủ tục đang ngưng hiệu lực: ${some(problem.codes)}. Hủy việc áp dụng quyết định làm ngưng ở đó, hợp nhất, rồi bãi bỏ có thời hạn trong danh mục mới.`;
    case 'unmapped':
      return `Dự thảo chưa có ${registries[problem.of]} của ${problem.publisher}: ${some(problem.ids)}.`;
    case 'unknown-target':
      return `Không có danh mục nào có ${registries[problem.of]} “${problem.to}” (mục “to” của ${problem.name})${problem.near === undefined ? '' : `; có phải là “${problem.near}”`}. Ghi mã của một ${registries[problem.of]} trong dự thảo.`;
    case 'names':
      return `Trong dự thảo, ${registries[problem.of]} “${problem.to}” có nhiều tên: ${some(problem.names)}.`;
    case 'keep':
      return `Nội dung khác nhau mà chưa chọn dùng của danh mục nào (mục “keep”): ${some(problem.codes)}.`;
    case 'keep-unknown':
      return `Mục “keep” ghi ${list(problem.given)}, không phải danh mục được hợp nhất: ${list(problem.publishers)}.`;
    case 'not-double':
      return `Chỉ có ở một danh mục, không thuộc mục “doubles”: ${some(problem.codes)}.`;
    case 'code-twice':
      return `Mã thủ tục nội bộ bị trùng: ${some(problem.codes)}. Ghi mã mới ở mục “internal”.`;
    case 'balance':
      return `Số thủ tục không cân đối: phải là ${writing.number(problem.expected)}, thực có ${writing.number(problem.found)}.`;
    case 'day':
      return `Dự thảo lập cho ngày ${writing.date(problem.drafted)}, không phải ${writing.date(problem.given)}.`;
  }
}
