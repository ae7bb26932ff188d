import { writePercent } from '../../../text/numbers.ts';
import { periodOf } from '../../../model/period.ts';
import { levelOrder } from '../../../model/level.ts';
import { actions } from '../../../model/types.ts';
import type { OpeningFacts } from '../../figures-words.ts';
import { list, or, unprovedDays } from '../../phrases.ts';
import { spellOut } from '../state-paper.ts';
import { writing } from '../writing.ts';

const { number, date } = writing;
/** Numbers below ten take a leading zero in administrative writing: 02, 09. */
const padded = (value: number): string => (value > 0 && value < 10 ? `0${value}` : number(value));

/** Movements as they are named within a sentence. */
export const spokenActions = {
  new: 'mới ban hành',
  amended: 'sửa đổi, bổ sung',
  replaced: 'thay thế',
  abolished: 'bãi bỏ',
} as const;
/** Levels as they are named within a sentence. */
export const levelNames = {
  ministry: 'cấp bộ',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  other: 'cơ quan khác',
  unspecified: 'chưa rõ cấp',
} as const;

/** Returns the paragraphs with which a report begins: what was published, how the catalog stands, deadlines. */
export const reportOpening = (facts: OpeningFacts): string[] => [
  publicationSentences(facts),
  stateSentences(facts),
  deadlineSentences(facts),
];

const named = (names: readonly string[]): string => (names.length > 0 ? ` (${list(names)})` : '');

/** “6 tháng đầu năm 2021”, “Quý I/2021”, or the two days. */
function periodName(from: string, to: string): string {
  const period = periodOf(from, to);
  switch (period.kind) {
    case 'year':
      return `Trong năm ${period.year}`;
    case 'nineMonths':
      return `Trong 9 tháng đầu năm ${period.year}`;
    case 'half':
      return `Trong 6 tháng ${period.part === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'quarter':
      return `Trong quý ${['I', 'II', 'III', 'IV'][period.part - 1]}/${period.year}`;
    case 'month':
      return `Trong tháng ${period.part < 3 ? `0${period.part}` : period.part}/${period.year}`;
    default:
      return `Từ ngày ${date(from)} đến ngày ${date(to)}`;
  }
}

/** Tells whether a publisher is a committee, of a province or a city; others are ministries and the like. */
const isCommittee = (publisher: string): boolean => /^(?:UBND|Ủy ban nhân dân)/iu.test(publisher);

/** A committee acts by its chairman; in a paper that is signed its name stands in full. */
const issuerOf = (publisher: string): string =>
  isCommittee(publisher) ? `Chủ tịch ${spellOut(publisher)}` : publisher;

/** Spells out, where it first stands, what is shortened from there on (NĐ 30/2020/NĐ-CP). */
const procedures = 'thủ tục hành chính (TTHC)';

/** Names all of which a catalog tells: of a committee, its province or city. */
function allOf(publisher: string): string {
  if (!isCommittee(publisher)) return publisher || 'danh mục';
  return /^(?:UBND|Ủy ban nhân dân) (?:thành phố|tp)/iu.test(publisher) ? 'toàn thành phố' : 'toàn tỉnh';
}

/** Returns the word for the bodies of a publisher. */
const bodiesOf = (publisher: string): string => (isCommittee(publisher) ? 'sở, ngành' : 'đơn vị');

function publicationSentences({ report, publisher, departmentNames }: OpeningFacts): string {
  const { movements, decisions, departments } = report;
  const when = periodName(report.from, report.to);
  if (decisions === 0)
    return `${when}, ${issuerOf(publisher)} không ban hành quyết định công bố ${procedures} nào.`;
  const parts = actions
    .filter((action) => movements[action] > 0)
    .map((action) => `${spokenActions[action]} ${padded(movements[action])}`);
  return `${when}, ${issuerOf(publisher)} đã ban hành ${padded(decisions)} Quyết định công bố danh mục ${procedures} thuộc phạm vi chức năng quản lý của ${padded(departments)} ${bodiesOf(publisher)}${named(departmentNames)}, với tổng số ${padded(movements.total)} TTHC${parts.length > 0 ? ` (${parts.join('; ')})` : ''}.`;
}

function stateSentences({ report, publisher, processNames }: OpeningFacts): string {
  const { closing, interlinked, online, internalProcess } = report;
  const full = levelOrder.flatMap((level) =>
    online.full[level] === undefined ? [] : [`${levelNames[level]} ${padded(online.full[level])}`],
  );
  const sentences = [
    `Tính đến ngày ${date(report.to)}, ${allOf(publisher)} có ${padded(closing)} TTHC (đầu kỳ ${padded(report.opening)} TTHC), trong đó liên thông cùng cấp ${padded(interlinked.same_level)} TTHC, liên thông giữa các cấp ${padded(interlinked.cross_level)} TTHC.`,
    full.length > 0 ? `Số TTHC thực hiện trực tuyến toàn trình: ${list(full)}.` : '',
    closing > 0
      ? `${writePercent(internalProcess.procedures / closing, 'vi-VN')} TTHC (${number(internalProcess.procedures)}/${number(closing)}) đã có quy trình nội bộ${internalProcess.decisions > 0 ? `; trong kỳ đã ban hành ${padded(internalProcess.decisions)} quyết định phê duyệt quy trình nội bộ của ${padded(internalProcess.departments)} ${bodiesOf(publisher)}${named(processNames)}` : ''}.`
      : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

const unprovedDay = { unrecorded: 'chưa ghi', before_signing: 'ghi sai', to_come: 'chưa đến' };

function deadlineSentences({ report: { deadlines, decisions } }: OpeningFacts): string {
  const { posting, publication } = deadlines;
  if (decisions === 0) return '';
  const unrecorded = `${or('hoặc', unprovedDays(posting, unprovedDay))} ngày công khai`;
  if (posting.unrecorded === decisions) return `Về thời hạn: ${padded(decisions)} quyết định ${unrecorded}.`;
  const late = posting.missed > 0 ? `, quá hạn ${padded(posting.missed)}` : '';
  const unknown = posting.unrecorded > 0 ? `, ${unrecorded} ${padded(posting.unrecorded)}` : '';
  const own = publication.decisions.length;
  return [
    `Về thời hạn: công khai đúng hạn ${padded(posting.kept)}/${padded(decisions)} quyết định${late}${unknown}.`,
    own > 0 ? ` Quyết định công bố TTHC đặc thù đúng hạn ${padded(publication.kept)}/${padded(own)}.` : '',
  ].join('');
}
