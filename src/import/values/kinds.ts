import { foldText } from '../../text/fold.ts';

const specific =
  /^(?:(?:tthc|thu tuc)(?: hanh chinh)? )?(?:mang tinh |co tinh )?dac thu(?: (?:cua )?(?:dia phuong|tinh))?$|^(?:locally )?specific$/;

/** Tells whether a text names a procedure that the province regulates itself (thủ tục đặc thù), and nothing else. */
export function saysSpecific(text: string): boolean {
  return specific.test(withoutEnd(text));
}

const internal = /^(?:(?:tthc|thu tuc)(?: hanh chinh)? )?noi bo$|^internal$/;

/** Tells whether a text names a procedure between bodies of the state (thủ tục hành chính nội bộ), and nothing else. */
export function saysInternal(text: string): boolean {
  return internal.test(withoutEnd(text));
}

const withoutEnd = (text: string): string => foldText(text).replace(/(?<![\s.;,])[\s.;,]+$/u, '');
