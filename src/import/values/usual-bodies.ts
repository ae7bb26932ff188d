import { nameKey } from '../../text/fold.ts';
import { ministryNames } from './ministries.ts';

const others = new Map([
  ['Bộ Ngoại giao', 'Sở Ngoại vụ'],
  ['Bộ Công an', 'Công an tỉnh'],
  ['Bộ Quốc phòng', 'Bộ Chỉ huy quân sự tỉnh'],
  ['Thanh tra Chính phủ', 'Thanh tra tỉnh'],
  ['Văn phòng Chính phủ', 'Văn phòng UBND tỉnh'],
  ['Ủy ban Dân tộc', 'Sở Dân tộc và Tôn giáo'],
]);
const alike = [
  'Công Thương',
  'Dân tộc và Tôn giáo',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Nông nghiệp và Môi trường',
  'Nội vụ',
  'Tài chính',
  'Tư pháp',
  'Văn hóa, Thể thao và Du lịch',
  'Xây dựng',
  'Y tế',
];
const usual = new Map([
  ...[...others].map(([ministry, department]) => [nameKey(ministry), department] as const),
  ...alike.map((name) => [nameKey(`Bộ ${name}`), `Sở ${name}`] as const),
]);

/** Returns the agency of a province that usually manages a ministry's procedures. */
export function usualDepartment(ministry: string): string | undefined {
  // A list may say behind its name what a ministry was made of: `Bộ Xây dựng (Giao thông vận tải cũ)`.
  return usual.get(nameKey(ministry.replace(/\s*\([^()]*cũ\)$/iu, '')));
}

/** The departments that provinces have, by their usual names. */
export const provincialDepartments: readonly string[] = [...usual.values()].filter((name) =>
  name.startsWith('Sở '),
);

const spellings = new Map([...usual.values(), ...ministryNames].map((name) => [nameKey(name), name]));

/** Returns the name of a department or a ministry in its usual letters, where it is one of those that there are. */
export function usualSpelling(name: string): string | undefined {
  return spellings.get(nameKey(name));
}

/** Departments that provinces had until 2025, each with the one that took over most of it. */
const formers = new Map([
  ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
  ['Sở Giao thông vận tải', 'Sở Xây dựng'],
  ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
  ['Ban Dân tộc', 'Sở Dân tộc và Tôn giáo'],
]);
const successors = new Map([...formers].map(([name, successor]) => [formerKey(name), successor]));

/** The names of departments that are no more. */
export const formerDepartments: readonly string[] = [...formers.keys()];

/** Returns the department that took over another's work when the provinces' departments were merged in 2025. */
export const successorOf = (name: string): string | undefined => successors.get(formerKey(name));

function formerKey(name: string): string {
  return nameKey(name.replace(/[-–,]/gu, ' ').replace(/\s+/gu, ' '));
}
