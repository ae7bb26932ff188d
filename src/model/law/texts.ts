/** Grades how sure a text's content is: read in the original, known second hand, or not found. */
export const certainties = ['original', 'second_hand', 'not_found'] as const;
export type Certainty = (typeof certainties)[number];

/** A text of law, or of practice, on which rules rest. */
export interface LawText {
  /** As it is cited: `NĐ 63/2010/NĐ-CP`. */
  name: string;
  /** Its subject, in Vietnamese as in law. */
  title: string;
  /** The first and the last day on which it is in force, ISO; undefined where that is not known, or not so. */
  from?: string;
  to?: string;
  /** The text that ended it. */
  endedBy?: string;
  certainty: Certainty;
}

/**
 * The texts on which the rules rest. Days and contents: NĐ 63/2010 as consolidated with its amendments, and NĐ 224/2026
 * Điều 13–19 and 90, were read; the others are known from texts that cite them.
 */
export const lawTexts = {
  control: {
    name: 'NĐ 63/2010/NĐ-CP',
    title: 'Kiểm soát thủ tục hành chính',
    from: '2010-10-14',
    certainty: 'original',
  },
  controlFirstAmended: {
    name: 'NĐ 48/2013/NĐ-CP',
    title: 'Sửa đổi, bổ sung các nghị định liên quan đến kiểm soát thủ tục hành chính',
    from: '2013-07-01',
    certainty: 'second_hand',
  },
  controlAmended: {
    name: 'NĐ 92/2017/NĐ-CP',
    title: 'Sửa đổi, bổ sung các nghị định về kiểm soát thủ tục hành chính',
    from: '2017-09-25',
    certainty: 'second_hand',
  },
  online: {
    name: 'NĐ 42/2022/NĐ-CP',
    title: 'Cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng',
    from: '2022-08-15',
    to: '2026-06-30',
    endedBy: 'NĐ 224/2026/NĐ-CP',
    certainty: 'second_hand',
  },
  onlineNow: {
    name: 'NĐ 224/2026/NĐ-CP',
    title: 'Cung cấp dịch vụ công trực tuyến trên môi trường số (Điều 13 đến 19)',
    from: '2026-07-01',
    certainty: 'original',
  },
  oneStop: {
    name: 'NĐ 61/2018/NĐ-CP',
    title: 'Cơ chế một cửa, một cửa liên thông',
    to: '2025-06-30',
    endedBy: 'NĐ 118/2025/NĐ-CP',
    certainty: 'not_found',
  },
  oneStopNow: {
    name: 'NĐ 118/2025/NĐ-CP',
    title: 'Cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
    from: '2025-07-01',
    certainty: 'second_hand',
  },
  localGovernment: {
    name: 'Luật 72/2025/QH15',
    title: 'Tổ chức chính quyền địa phương (cấp huyện kết thúc hoạt động từ 01/7/2025)',
    from: '2025-06-16',
    certainty: 'second_hand',
  },
  agencyCodes: {
    name: 'QĐ 20/2020/QĐ-TTg',
    title: 'Mã định danh điện tử của các cơ quan, tổ chức',
    certainty: 'not_found',
  },
  serviceIndex: {
    name: 'QĐ 766/QĐ-TTg',
    title: 'Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ',
    from: '2022-06-23',
    certainty: 'second_hand',
  },
  internalProcedures: {
    name: 'QĐ 1085/QĐ-TTg',
    title: 'Thủ tục hành chính nội bộ trong hệ thống hành chính nhà nước',
    certainty: 'second_hand',
  },
} as const satisfies Record<string, LawText>;

export type LawId = keyof typeof lawTexts;

/** A place in a text of law. */
export interface Citation {
  text: LawId;
  article?: string;
}

/** Returns a text by its id, with all that may be known of it. */
export const lawText = (id: LawId): LawText => lawTexts[id];

/** Tells whether a text is in force on a day; undefined where it is not known since when it is. */
export function isInForce({ name, from, to }: LawText, day: string): boolean | undefined {
  if (to !== undefined && to < day) return false;
  // What is numbered by its year is not older than that.
  const [, year] = /\/(\d{4})\//u.exec(name) ?? [];
  if (year !== undefined && day < year) return false;
  return from === undefined ? undefined : from <= day;
}

/** Returns citations as they stand in a line: `NĐ 63/2010/NĐ-CP, Điều 15; NĐ 92/2017/NĐ-CP`. */
export const citationLine = (citations: readonly Citation[]): string =>
  citations.map(({ text, article }) => [lawText(text).name, article].filter(Boolean).join(', ')).join('; ');
