import type { Level } from '../../model/types.ts';
import { type Heading, readHeading, splitNumber, withoutCount } from '../annex/heading.ts';
import { foldText } from '../../text/fold.ts';
import { attributesOfTitle, type TitleAttributes } from '../values/attributes/columns.ts';
import { isShortName } from '../values/short-names.ts';
import { looksLikeDepartment } from './cells.ts';

/** Values that rows take from the headings above them, the nearer over the farther. */
export interface Standing {
  department?: string;
  sector?: string;
  levels?: Level[];
  /** True below a heading of internal procedures. */
  isInternal?: boolean;
  /** Attributes that a title gives to every row: how far it is done online, that it is regardless of boundary. */
  said?: TitleAttributes;
  /** Heading that tells that the procedures below it are abolished. */
  abolished?: string;
}

/**
 * Returns the values of a heading, laid over those from before it; undefined where it is no heading of rows
 * below it.
 */
export function headedBy(text: string, before: Standing, isSure: boolean): Standing | undefined {
  const heading = readHeading(text);
  const { rest } = splitNumber(text);
  const name = withoutCount(
    rest
      .replace(/^\d+(?:\.\d+)*[.)]?\s+/u, '')
      .replace(/^(?:đơn vị|cơ quan)(?:\s[^:]{0,30})?:\s*(?=sở\s|ban\s|công an\s)/iu, ''),
  );
  const { isInternal, kind } = heading;
  const isOther = isInternal === false && before.isInternal === true && kind !== 'level' && kind !== 'sector';
  const said = attributesOfTitle(foldText(name));
  const told = {
    ...toldBy(heading, name),
    ...(Object.keys(said).length > 0 && { said: { ...before.said, ...said } }),
    ...((isInternal || isOther) && { isInternal: isInternal === true }),
  };
  if (Object.keys(told).length > 0) return withoutNarrower(before, told, heading);
  return isSure && name !== '' ? { ...before, sector: name } : undefined;
}

/** `Danh mục thủ tục hành chính (của) Sở Công Thương`: a title names whose list it is. */
const titleOf =
  /^(?:danh (?:mục|sách)|(?:các )?thủ tục|(?:các )?tthc)\b(?:.*\s(?:của|thuộc)|\s(?:các\s)?(?:thủ tục hành chính|tthc)|\shành chính)?\s+((?:sở\s(?!hữu)|ban quản lý\s|công an\s(?=tỉnh)|bộ chỉ huy quân sự\s(?=tỉnh)).+?)(?=\s*(?:$|[,;.(]|\s(?:trên|năm|tỉnh|thành phố|đang|hiện|đã|tính|đến|trong|theo|giai đoạn|quản lý|giải quyết|thực hiện|tiếp nhận|trực tiếp)\s))/iu;

function toldBy({ department, sector, levels, actions }: Heading, name: string): Standing {
  const managing =
    looksLikeDepartment(name) || isShortName(name) ? name : (department ?? titleOf.exec(name)?.[1]);
  return {
    ...(managing !== undefined && { department: managing }),
    ...(sector !== undefined && { sector }),
    ...(levels && levels.length > 0 && { levels }),
    ...(actions.length === 1 && actions[0] === 'abolished' && { abolished: name }),
  };
}

/**
 * Removes narrower values: a new department ends the sectors of the one before it; a new movement ends the
 * headings under the other.
 */
function withoutNarrower(before: Standing, told: Standing, { actions }: Heading): Standing {
  const { abolished, ...rest } = before;
  const kept: Standing = actions.length > 0 || abolished === undefined ? rest : { ...rest, abolished };
  if (told.department !== undefined) delete kept.sector;
  return { ...kept, ...told };
}
