import type { Level } from '../../model/types.ts';
import { type Heading, readHeading, splitNumber, withoutCount } from '../annex/heading.ts';
import { foldText } from '../../text/fold.ts';
import { attributesOfTitle, type TitleAttributes } from '../values/attributes/columns.ts';
import { isShortName } from '../values/short-names.ts';
import { bodyInBrackets, namesBody } from '../values/body-names.ts';
import { formOf, isNumberedForm } from './department-lines.ts';

/** Values that rows take from the headings above them, the nearer over the farther. */
export interface Standing {
  department?: string;
  /** Form of the heading that names the department. */
  departmentForm?: string;
  /** True where the heading is known for a department's by its form alone. */
  isByForm?: true;
  sector?: string;
  /** Place by which alone a name is known for a sector's: a line right above its list, its sheet's name, brackets before the row's name. */
  sectorPlace?: 'line' | 'sheet' | 'name';
  levels?: Level[];
  /** Words of a heading that several levels share the procedures below, where it does not name them. */
  sharedLevels?: string;
  /** Names in headings, the outermost first; levels only by headings with a number: the head of a paper names one too. */
  named?: readonly Named[];
  /** True below a heading of internal procedures. */
  isInternal?: boolean;
  /** Attributes that a title gives to every row: how far it is done online, that it is regardless of boundary. */
  said?: TitleAttributes;
  /** Heading that tells that the procedures below it are abolished. */
  abolished?: string;
}

/** Values for which lists have headings of their own, one kind below another. */
type Named = 'department' | 'sector' | 'levels';

/** Facts about a heading besides its words. */
export interface HeadingPlace {
  /** True where it stands as headings do: it names a sector at least. */
  isSure?: boolean;
  /** True where it has the form of headings that name departments. */
  isOfDepartment?: boolean;
  /** The place where a list of its kind names sectors, where it stands there. */
  sectorPlace?: 'line' | 'sheet';
}

/**
 * Returns the values of a heading, laid over those from before it; undefined where it is no heading of rows
 * below it.
 */
export function headedBy(
  text: string,
  before: Standing,
  { isSure = false, isOfDepartment = false, sectorPlace }: HeadingPlace = {},
): Standing | undefined {
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
  const told: Standing = {
    ...toldBy(heading, name),
    ...(Object.keys(said).length > 0 && { said: { ...before.said, ...said } }),
    ...((isInternal || isOther) && { isInternal: isInternal === true }),
  };
  const form = formOf(text);
  if (told.department !== undefined) told.departmentForm = form;
  if (Object.keys(told).length > 0) return withoutNarrower(before, told, heading);
  if (name === '' || kind === 'document') return undefined;
  if (isOfDepartment)
    return withoutNarrower(before, { department: name, departmentForm: form, isByForm: true }, heading);
  if (sectorPlace) return withoutNarrower(before, { sector: name, sectorPlace }, heading);
  if (!isSure) return undefined;
  // Headings that are numbered alike stand beside each other, none below the other.
  const isBeside = form === before.departmentForm && isNumberedForm(form);
  const { department: _, departmentForm: __, isByForm: ___, ...others } = before;
  return withoutNarrower(isBeside ? others : before, { sector: name }, heading);
}

/** `Danh mục thủ tục hành chính (của) Sở Công Thương`: a title names whose list it is. */
const titleOf =
  /^(?:danh (?:mục|sách)|(?:các )?thủ tục|(?:các )?tthc)\b(?:.*\s(?:của|thuộc)|\s(?:các\s)?(?:thủ tục hành chính|tthc)|\shành chính)?\s+((?:sở\s(?!hữu)|ban quản lý\s|công an\s(?=tỉnh)|bộ chỉ huy quân sự\s(?=tỉnh)).+?)(?=\s*(?:$|[,;.(]|\s(?:trên|năm|tỉnh|thành phố|đang|hiện|đã|tính|đến|trong|theo|giai đoạn|quản lý|giải quyết|thực hiện|tiếp nhận|trực tiếp)\s))/iu;

function toldBy({ department, sector, levels, actions }: Heading, name: string): Standing {
  // What a body is called says nothing of levels: `Văn phòng UBND tỉnh`.
  if (namesBody(name) || isShortName(name)) return { department: name };
  const managing = department ?? titleOf.exec(name)?.[1] ?? bodyInBrackets(name);
  return {
    ...(managing !== undefined && { department: managing }),
    ...(sector !== undefined && { sector }),
    ...(levels && (levels.length > 0 ? { levels } : { sharedLevels: name })),
    ...(actions.length === 1 && actions[0] === 'abolished' && { abolished: name }),
  };
}

/**
 * Removes narrower values: a new department ends the sectors of the one before it, a level what stood below the one
 * before; a new movement ends the headings under the other.
 */
function withoutNarrower(before: Standing, told: Standing, { actions, numbering }: Heading): Standing {
  const { abolished, sharedLevels, ...others } = before;
  const rest: Standing = { ...others, ...(!told.levels && sharedLevels !== undefined && { sharedLevels }) };
  if (told.sharedLevels !== undefined) delete rest.levels;
  const kept: Standing = actions.length > 0 || abolished === undefined ? rest : { ...rest, abolished };
  const { named = [] } = before;
  const levels = named.indexOf('levels');
  const isWithin = (kind: Named): boolean => levels >= 0 && named.indexOf(kind) > levels;
  const isLevel = told.levels !== undefined && numbering !== undefined;
  if (told.department !== undefined || (isLevel && isWithin('sector'))) delete kept.sector;
  if (told.sector !== undefined || kept.sector === undefined) delete kept.sectorPlace;
  if (told.department !== undefined || (isLevel && isWithin('department'))) {
    for (const part of ['department', 'departmentForm', 'isByForm'] as const) delete kept[part];
  }
  const added = (['levels', 'department', 'sector'] as const).filter(
    (kind) => (kind === 'levels' ? isLevel : told[kind] !== undefined) && !named.includes(kind),
  );
  return { ...kept, ...told, ...(added.length > 0 && { named: [...named, ...added] }) };
}
