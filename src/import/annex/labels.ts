import { isRealDate } from '../../model/date.ts';
import type { Amendment, ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { textsByLevel, valuesAtLevels } from '../values/levels/texts.ts';
import { saysUnclear, unclear } from '../values/no-value.ts';

/**
 * Labels of parts for which annexes have no column of their own. These parts stand among the notes, one a
 * line, each after its label: `Liên thông: cùng cấp`.
 */
export const noteLabels = {
  code: 'Mã số mới',
  name: 'Tên mới',
  department: 'Cơ quan quản lý',
  sector: 'Lĩnh vực',
  levels: 'Cấp thực hiện',
  replacedLevels: 'Cấp được thay thế',
  kind: 'Loại thủ tục',
  profile: 'Mức nội dung',
  timeLimit: 'Thời hạn tính là',
  timeLimitByLaw: 'Thời hạn theo quy định',
  fees: 'Mức thu tính là',
  decidingAgency: 'Cơ quan có thẩm quyền quyết định',
  coordinatingAgencies: 'Cơ quan phối hợp',
  applicants: 'Đối tượng thực hiện',
  online: 'Dịch vụ công trực tuyến',
  onlineReason: 'Lý do trực tuyến một phần',
  legacyOnlineLevel: 'Mức độ trực tuyến trước năm 2022',
  postal: 'Dịch vụ bưu chính công ích',
  byPost: 'Qua bưu chính công ích',
  proactive: 'Mức độ dịch vụ chủ động',
  boundaryFree: 'Phi địa giới hành chính',
  interlinked: 'Liên thông',
  oneStop: 'Thực hiện tại Bộ phận Một cửa',
  internalProcess: 'Quy trình nội bộ',
  friendlyName: 'Tên thường gọi',
  keywords: 'Từ khóa',
  groups: 'Nhóm thủ tục',
  portalId: 'Định danh trên Cổng Dịch vụ công',
} as const;

type ChangedPart = NonNullable<Amendment['changedParts']>[number];

export type NoteLabel = keyof typeof noteLabels;

/** Names under which an annex lists the parts that an amendment changes. */
export const partNames: Readonly<Record<ChangedPart, string>> = {
  code: 'mã số',
  name: 'tên thủ tục',
  department: 'cơ quan quản lý',
  sector: 'lĩnh vực',
  levels: 'cấp thực hiện',
  kind: 'loại thủ tục',
  profile: 'mức nội dung',
  timeLimit: 'thời hạn giải quyết',
  timeLimitByLaw: 'thời hạn theo quy định',
  fees: 'phí, lệ phí',
  implementingAgencies: 'cơ quan thực hiện',
  decidingAgency: 'cơ quan có thẩm quyền quyết định',
  coordinatingAgencies: 'cơ quan phối hợp',
  receptionPlace: 'địa điểm thực hiện',
  applicants: 'đối tượng thực hiện',
  online: 'dịch vụ công trực tuyến',
  onlineReason: 'lý do trực tuyến một phần',
  legacyOnlineLevel: 'mức độ trực tuyến trước năm 2022',
  postal: 'dịch vụ bưu chính công ích',
  byPost: 'tiếp nhận, trả kết quả qua bưu chính',
  proactive: 'mức độ dịch vụ chủ động',
  boundaryFree: 'phi địa giới hành chính',
  interlinked: 'liên thông',
  oneStop: 'thực hiện tại bộ phận một cửa',
  internalProcess: 'quy trình nội bộ',
  legalBases: 'căn cứ pháp lý',
  steps: 'trình tự thực hiện',
  methods: 'cách thức thực hiện',
  dossier: 'thành phần, số lượng hồ sơ',
  results: 'kết quả thực hiện',
  forms: 'mẫu đơn, mẫu tờ khai',
  conditions: 'yêu cầu, điều kiện',
  portalId: 'định danh trên cổng',
  friendlyName: 'tên thường gọi',
  keywords: 'từ khóa',
  groups: 'nhóm thủ tục',
};

const partsByName = new Map(
  (Object.entries(partNames) as [ChangedPart, string][]).map(([part, name]) => [foldText(name), part]),
);

/** Reads a list of parts, with semicolons or lines between them; undefined where the text is anything else. */
export function readPartNames(text: string): ChangedPart[] | undefined {
  const parts = text
    .split(/[;\n]/u)
    .map((name) => foldText(name).replace(/^[-+] |\.$/gu, ''))
    .filter((name) => name !== '')
    .map((name) => partsByName.get(name));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length && known.length > 0 ? [...new Set(known)] : undefined;
}

const labels = new Map(
  (Object.entries(noteLabels) as [NoteLabel, string][]).map(([key, text]) => [foldText(text), key]),
);

/** Splits the labelled lines off a row's notes; the rest is a note in words. */
export function splitNotes(notes: string): { said: Partial<Record<NoteLabel, string>>; rest: string } {
  const said: Partial<Record<NoteLabel, string>> = {};
  const rest: string[] = [];
  for (const line of notes.split('\n')) {
    const colon = line.indexOf(':');
    const label = colon < 0 ? undefined : labels.get(foldText(line.slice(0, colon)).replace(/^[-+] /u, ''));
    const text = line.slice(colon + 1).trim();
    if (label === undefined || text === '' || said[label] !== undefined) rest.push(line);
    else said[label] = text;
  }
  return { said, rest: rest.join('\n').trim() };
}

/** Words in notes for the values of parts that have few. */
export const valueWords = {
  kind: { standard: 'thông thường', specific: 'đặc thù', internal: 'nội bộ' },
  profile: { list: 'danh mục', full: 'đầy đủ' },
  online: {
    full: 'toàn trình',
    partial: 'một phần',
    information: 'cung cấp thông tin',
    none: 'không',
    unspecified: unclear,
  },
  onlineReason: {
    presence: 'phải hiện diện tại cơ quan nhà nước',
    inspection: 'thẩm tra, xác minh tại hiện trường',
    technical_fault: 'sự cố kỹ thuật',
    technical: 'vấn đề kỹ thuật khác',
    other: 'lý do khác',
  },
  byPost: { receive: 'tiếp nhận hồ sơ', return: 'trả kết quả' },
  interlinked: { none: 'không', same_level: 'cùng cấp', cross_level: 'giữa các cấp' },
} as const;

const yes = 'có';
const no = 'không';

/** Returns a yes or no in the words of notes. */
export const sayWhether = (isSo: boolean): string => (isSo ? yes : no);

type NotedParts = Pick<
  Partial<ProcedureContent>,
  | 'code'
  | 'name'
  | 'kind'
  | 'profile'
  | 'online'
  | 'byLevel'
  | 'legacyOnlineLevel'
  | 'postal'
  | 'interlinked'
  | 'oneStop'
  | 'internalProcess'
>;

/** Reads the labelled notes that need no other cell. */
export function readNotedParts(said: Partial<Record<NoteLabel, string>>): NotedParts {
  const { code, name, legacyOnlineLevel, internalProcess } = said;
  const level = Number(legacyOnlineLevel);
  const process = internalProcess === undefined ? undefined : readProcess(internalProcess);
  const parts: NotedParts = {
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
    ...(level >= 1 && level <= 4 && { legacyOnlineLevel: level }),
    ...(process && { internalProcess: process }),
  };
  for (const part of ['kind', 'profile', 'online', 'interlinked'] as const) {
    const value = valueMeant(valueWords[part], said[part]);
    if (value !== undefined) Object.assign(parts, { [part]: value });
  }
  const ways = valuesAtLevels(textsByLevel(said.online ?? '', /\p{L}/u), (text) => {
    const online = valueMeant(valueWords.online, text) as ProcedureContent['online'];
    return online && { online };
  });
  if (ways.size > 0) parts.byLevel = Object.fromEntries(ways);
  for (const part of ['postal', 'oneStop'] as const) {
    const answer = foldText(said[part] ?? '');
    if (answer === foldText(yes) || answer === foldText(no)) parts[part] = answer === foldText(yes);
  }
  return parts;
}

function valueMeant(words: Readonly<Record<string, string>>, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const folded = foldText(saysUnclear(text) ? unclear : text);
  return Object.keys(words).find((value) => foldText(words[value] ?? '') === folded);
}

/** Reads an internal process: `Quyết định số 2669/QĐ-UBND ngày 26/10/2019`. */
function readProcess(text: string): ProcedureContent['internalProcess'] {
  const [, decision = text, day, month = '', year = ''] =
    /^(?:Quyết định số\s+)?(.+?)(?:(?<!\s)\s+ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4}))?$/iu.exec(text) ?? [];
  const issued = day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { decision, ...(issued && isRealDate(issued) && { issued }) };
}
