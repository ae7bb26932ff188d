import { foldText } from '../../text/fold.ts';

const specific =
  /^(?:(?:tthc|thu tuc)(?: hanh chinh)? )?(?:mang tinh |co tinh )?dac thu(?: (?:cua )?(?:dia phuong|tinh))?$|^(?:locally )?specific$/;

/** Tells whether a text names a procedure that the province regulates itself (thủ tục đặc thù), and nothing else. */
export function saysSpecific(text: string): boolean {
  return specific.test(foldText(text).replace(/(?<![\s.;,])[\s.;,]+$/u, ''));
}
